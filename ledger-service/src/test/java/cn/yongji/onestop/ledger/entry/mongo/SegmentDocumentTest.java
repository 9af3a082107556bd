package cn.yongji.onestop.ledger.entry.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.entry.AnyFacts;
import cn.yongji.onestop.ledger.entry.domain.Appending;
import cn.yongji.onestop.ledger.entry.domain.Head;
import cn.yongji.onestop.ledger.entry.domain.OpenSegment;
import cn.yongji.onestop.ledger.entry.domain.Payload;
import cn.yongji.onestop.ledger.entry.domain.PayloadSeal;
import cn.yongji.onestop.ledger.entry.domain.Readers;
import cn.yongji.onestop.ledger.entry.domain.Segment.StoredEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentDocumentTest {
    private static final Readers READERS = new Readers(
            Set.of("org"),
            Set.of("agent"),
            Set.of("ecology", "fire"),
            Set.of(new Readers.StandIn("agent", "cover", LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 16))));

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    static Stream<String> fieldsOfAnEntry() {
        var appending = Appending.of(Head.empty("p"), new AnyFacts(1).facts(1));
        return EntryDocument.of(appending.entries().getFirst()).keySet().stream()
                .filter(field -> !field.equals("payload") && !field.equals("salt"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_segment_is_read_back_from_its_document_as_it_was(long seed) {
        var facts = new AnyFacts(seed).facts(20);
        var before = new OpenSegment(3, 0, false, 1, 0, Head.empty("p " + seed));
        var appending = Appending.of(before.head(), facts);
        var head = appending.head();
        var withReaders = new Head(head.projectId(), head.length(), head.hash(), head.sequences(), READERS);
        var after = new OpenSegment(3, 1, false, 1, 99, withReaders);

        var document = SegmentDocument.of(after, appending.entries());

        assertThat(SegmentDocument.readOpen(document)).as("seed %d", seed).isEqualTo(after);
        var segment = SegmentDocument.read(document);
        assertThat(segment.entries())
                .as("seed %d", seed)
                .isEqualTo(appending.entries().stream()
                        .map(StoredEntry.Readable::new)
                        .toList());
        assertThat(segment.readers()).isEqualTo(READERS);
        assertThat(segment.length()).isEqualTo(20);
    }

    @Test
    void a_segment_that_was_written_before_stand_ins_were_heard_of_has_none() {
        var head = Head.empty("p");
        var document = SegmentDocument.of(new OpenSegment(1, 1, false, 1, 0, head), List.of());
        ((Document) document.get("readers")).remove("standIns");

        assertThat(SegmentDocument.readOpen(document).head().readers()).isEqualTo(Readers.NOBODY);
    }

    @Test
    void an_append_writes_what_changed_and_nothing_else() {
        var facts = new AnyFacts(4).facts(12);
        var segment = OpenSegment.none("p").next();
        var before = segment.with(Appending.of(segment.head(), facts.subList(0, 11)));
        var appending = Appending.of(before.head(), facts.subList(11, 12));

        var update = SegmentDocument.update(before, before.with(appending), appending.entries());

        var changed = FieldName.of(facts.getLast().aggregate());
        assertThat(update.get("$set", Document.class).keySet())
                .containsExactlyInAnyOrder(
                        "version", "full", "chars", "length", "hash", "pending", "sequences." + changed);
        assertThat(update.get("$push", Document.class)
                        .get("entries", Document.class)
                        .getList("$each", Document.class))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("fieldsOfAnEntry")
    void an_entry_without_one_of_its_fields_or_with_another_kind_of_value_is_unreadable(String field) {
        var appending = Appending.of(Head.empty("p"), new AnyFacts(1).facts(1));
        var without = EntryDocument.of(appending.entries().getFirst());
        without.remove(field);
        var other = EntryDocument.of(appending.entries().getFirst()).append(field, List.of());

        assertThat(EntryDocument.read(without)).isInstanceOf(StoredEntry.Unreadable.class);
        assertThat(EntryDocument.read(other)).isInstanceOf(StoredEntry.Unreadable.class);
    }

    @Test
    void an_entry_with_a_hash_of_another_length_or_an_identity_that_is_none_is_unreadable() {
        var appending = Appending.of(Head.empty("p"), new AnyFacts(1).facts(1));
        var shortHash = EntryDocument.of(appending.entries().getFirst()).append("hash", new Binary(new byte[] {1}));
        var noId = EntryDocument.of(appending.entries().getFirst()).append("eventId", "none");

        assertThat(EntryDocument.read(shortHash)).isInstanceOf(StoredEntry.Unreadable.class);
        assertThat(EntryDocument.read(noId)).isInstanceOf(StoredEntry.Unreadable.class);
        assertThat(EntryDocument.read("text")).isInstanceOf(StoredEntry.Unreadable.class);
    }

    @Test
    void an_entry_from_before_there_was_a_second_form_is_read_as_it_was() {
        var payload = new Payload.Plain("{\"a\":1}");
        var today = Appending.of(Head.empty("p"), new AnyFacts(1).facts(1))
                .entries()
                .getFirst();
        var document = EntryDocument.of(today);
        List.of("v", "payloadCommitment", "salt").forEach(document::remove);
        var seal = PayloadSeal.of(payload);
        document.append("payloadHash", new Binary(seal.value().bytes())).append("payload", payload.json());

        assertThat(EntryDocument.read(document)).isInstanceOfSatisfying(StoredEntry.Readable.class, read -> {
            assertThat(read.entry().payload()).isEqualTo(payload);
            assertThat(read.entry().header().seal()).isEqualTo(seal);
            assertThat(EntryDocument.of(read.entry())).isEqualTo(document);
        });
    }

    @Test
    void a_document_that_is_no_segment_any_more_reads_as_one_unreadable_entry() {
        var segment = SegmentDocument.read(
                new Document("_id", "p#1").append("number", 1).append("length", "many"));

        assertThat(segment.number()).isEqualTo(1);
        assertThat(segment.entries()).singleElement().isInstanceOf(StoredEntry.Unreadable.class);
    }
}
