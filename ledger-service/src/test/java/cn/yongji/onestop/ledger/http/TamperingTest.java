package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.OtherInstance;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.entry.domain.PayloadSeal;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.TestStore;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody with access to the database changes a ledger behind our back. */
class TamperingTest extends BrokenLedgerHttp {
    static Stream<Arguments> tampering() {
        return Stream.of(
                change("another actor", entry -> entry.put("actor", "nobody"), "HEADER_DIFFERS"),
                change("an earlier time", entry -> entry.put("time", new Date(0)), "HEADER_DIFFERS"),
                change("another hash", entry -> entry.put("hash", new Binary(new byte[32])), "HEADER_DIFFERS"),
                change(
                        "another previous",
                        entry -> entry.put("previous", new Binary(new byte[32])),
                        "PREVIOUS_DIFFERS"),
                change("another index", entry -> entry.put("index", 99L), "ENTRY_MISSING"),
                change("another payload", TamperingTest::favour, "PAYLOAD_DIFFERS"),
                change("another salt", entry -> entry.put("salt", new Binary(new byte[32])), "PAYLOAD_DIFFERS"),
                change("no salt", entry -> entry.remove("salt"), "PAYLOAD_DIFFERS"),
                change("no payload", entry -> entry.remove("payload"), "PAYLOAD_MISSING"),
                change("no version", entry -> entry.remove("v"), "ENTRY_UNREADABLE"),
                change("no actor", entry -> entry.remove("actor"), "ENTRY_UNREADABLE"),
                change("a time in words", entry -> entry.put("time", "yesterday"), "ENTRY_UNREADABLE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampering")
    void is_found_where_it_was_done(String what, Consumer<Document> how, String reason) {
        recordedCase();
        changeEntries(entries -> how.accept(entries.get(10)));

        var verification = verification();

        assertThat(verification.json().path("valid").asBoolean()).isFalse();
        assertThat(verification.json().path("broken").path("index").asInt()).isEqualTo(11);
        assertThat(verification.json().path("broken").path("reason").asString()).isEqualTo(reason);
        assertThat(auditor().get(ledger()).status()).as("the page still opens").isEqualTo(200);
        assertThat(auditor().get(ledger() + "/timeline").status()).isEqualTo(200);
        assertThat(auditor().get(ledger() + "/entries").status()).isEqualTo(200);
    }

    @Test
    void a_removed_entry_is_found() {
        recordedCase();
        changeEntries(entries -> entries.remove(10));

        assertThat(verification().json().path("broken").path("index").asInt()).isEqualTo(11);
        assertThat(verification().json().path("broken").path("text").asString()).isEqualTo("此处应有的记录缺失");
        assertThat(auditor()
                        .with("Accept-Language", "en")
                        .get(ledger() + "/verification")
                        .json()
                        .path("broken")
                        .path("text")
                        .asString())
                .isEqualTo("The entry that belongs here is missing");
    }

    @Test
    void entries_cut_off_at_the_end_are_found() {
        var length = recordedCase().told().size();
        changeEntries(entries -> entries.removeLast());

        assertThat(verification().json().path("broken").path("index").asInt()).isEqualTo(length);
        assertThat(verification().json().path("broken").path("reason").asString())
                .isEqualTo("HEAD_DIFFERS");
    }

    @Test
    void the_verification_says_what_it_proves_and_what_has_to_be_compared() {
        var length = recordedCase().told().size();
        awaitLogged(length);
        var whole = verification().json();
        var english = auditor()
                .with("Accept-Language", "en")
                .get(ledger() + "/verification")
                .json();
        changeEntries(entries -> entries.remove(10));
        var broken = verification().json();

        assertThat(whole.path("proves").asString())
                .contains("第 1 条至第 %d 条".formatted(whole.path("length").asLong()))
                .contains("至第 %d 条与公开日志相同".formatted(length));
        assertThat(english.path("proves").asString()).contains("the end was not cut off");
        assertThat(broken.path("proves").asString()).isEqualTo("第 11 条之前的记录与写入时一致；自该条起不再作证明。");
    }

    @Test
    void an_end_that_was_cut_off_cleanly_is_found_by_the_log() {
        var length = recordedCase().told().size();
        awaitLogged(length);
        cutOff(length - 4);

        var broken = verification().json().path("broken");

        assertThat(broken.path("reason").asString()).isEqualTo("TAIL_LOST");
        assertThat(broken.path("index").asInt()).isEqualTo(length - 3);
    }

    @Test
    void a_ledger_that_was_taken_away_as_a_whole_is_found_by_the_log() {
        var length = recordedCase().told().size();
        awaitLogged(length);
        ledgers().deleteOne(new Document("_id", toBreak().get("_id")));

        var broken = verification().json().path("broken");

        assertThat(broken.path("reason").asString()).isEqualTo("TAIL_LOST");
        assertThat(broken.path("index").asInt()).isEqualTo(1);
        assertThat(api.as(Role.ENTERPRISE).get(ledger() + "/verification").status())
                .isEqualTo(404);
    }

    @Test
    void a_ledger_that_was_written_anew_is_found_by_the_log() {
        var length = recordedCase().told().size();
        awaitLogged(length);
        changeEntries(entries -> entries.get(4).put("actor", "somebody else"));
        chainAnew();

        var broken = verification().json().path("broken");

        assertThat(broken.path("reason").asString()).isEqualTo("LEAF_DIFFERS");
        assertThat(broken.path("index").asInt()).isEqualTo(5);
    }

    @Test
    void a_document_that_is_no_ledger_any_more_is_said_to_be_broken() {
        recordedCase();
        ledgers()
                .updateOne(
                        new Document("_id", toBreak().get("_id")), new Document("$set", new Document("hash", "none")));

        assertThat(verification().json().path("valid").asBoolean(true)).isFalse();
        assertThat(auditor().get(ledger()).status()).isEqualTo(200);
    }

    @Test
    void a_ledger_from_before_there_was_a_second_form_is_whole_with_entries_of_today_behind_it() {
        var story = SampleCase.of(project);
        var told = story.told();
        writtenBefore(told.subList(0, 10));
        Wire.say(told);
        awaitLength(told.size());

        assertThat(verification().json().path("valid").asBoolean())
                .as(() -> verification().toString())
                .isTrue();
        var old = auditor().get(ledger() + "/entries").json().path("items").path(9);
        assertThat(old.path("payloadHash").asString()).hasSize(64);
        assertThat(old.has("v") || old.has("salt")).isFalse();
        var next = auditor().get(ledger() + "/entries").json().path("items").path(10);
        assertThat(next.path("v").asInt()).isEqualTo(2);
        assertThat(next.path("previous").asString()).isEqualTo(old.path("hash").asString());
    }

    /** Writes what an earlier release would have written: without salts, and without a word on the log. */
    private void writtenBefore(List<EventEnvelope> told) {
        try (var client = MongoClients.create(TestStore.uri())) {
            var elsewhere = client.getDatabase("written_before");
            new OtherInstance(elsewhere).record(project, told);
            var segment = elsewhere
                    .getCollection("ledgers")
                    .find(new Document("project", project))
                    .first();
            assertThat(segment).isNotNull();
            for (var entry : segment.getList("entries", Document.class)) {
                entry.append(
                        "payloadHash",
                        new Binary(Hash.of(entry.getString("payload")).bytes()));
                List.of("v", "payloadCommitment", "salt").forEach(entry::remove);
            }
            List.of("logged", "pending").forEach(segment::remove);
            ledgers().insertOne(chained(segment));
        }
    }

    private void chainAnew() {
        var segment = toBreak();
        ledgers().replaceOne(new Document("_id", segment.get("_id")), chained(segment));
    }

    private void cutOff(int length) {
        var segment = toBreak();
        var entries = segment.getList("entries", Document.class).subList(0, length);
        ledgers()
                .replaceOne(
                        new Document("_id", segment.get("_id")),
                        segment.append("entries", entries)
                                .append("length", (long) length)
                                .append("hash", entries.getLast().get("hash")));
    }

    /** The segment with hashes that fit what its entries say. */
    private Document chained(Document segment) {
        var previous = Hash.of("{\"ledger\":\"" + project + "\"}");
        for (var entry : segment.getList("entries", Document.class)) {
            entry.append("previous", new Binary(previous.bytes()));
            previous = header(entry, previous).hash();
            entry.append("hash", new Binary(previous.bytes()));
        }
        return segment.append("hash", new Binary(previous.bytes()));
    }

    private static EntryHeader header(Document entry, Hash previous) {
        var seal = entry.containsKey("v")
                ? new PayloadSeal.Committed(hash(entry, "payloadCommitment"))
                : new PayloadSeal.Hashed(hash(entry, "payloadHash"));
        return new EntryHeader(
                entry.getLong("index"),
                previous,
                UUID.fromString(entry.getString("eventId")),
                entry.getString("type"),
                entry.getString("source"),
                entry.getString("subject"),
                entry.getLong("sequence"),
                entry.getDate("time").toInstant(),
                entry.getString("actor"),
                seal);
    }

    private static Hash hash(Document entry, String field) {
        return Hash.ofDigest(entry.get(field, Binary.class).getData());
    }

    private void awaitLogged(int length) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> verification().json().path("logged").asInt(), logged -> logged == length);
    }

    private Reply verification() {
        var reply = auditor().get(ledger() + "/verification");
        assertThat(reply.status()).as(reply::toString).isEqualTo(200);
        return reply;
    }

    private void changeEntries(Consumer<List<Document>> how) {
        var segment = toBreak();
        var entries = new ArrayList<>(segment.getList("entries", Document.class));
        how.accept(entries);
        ledgers().replaceOne(new Document("_id", segment.get("_id")), segment.append("entries", entries));
    }

    private static void favour(Document entry) {
        entry.put(
                "payload",
                entry.getString("payload").replace("GRANTED", "REFUSED").replace("\"p", "\"q"));
    }

    private static Arguments change(String what, Consumer<Document> how, String reason) {
        return Arguments.of(what, how, reason);
    }
}
