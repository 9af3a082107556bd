package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.ledger.log.LogLoop;
import cn.yongji.onestop.ledger.log.LogVerifying;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A bit is flipped in whatever the ledger stores: what proves something is found and located, and of the rest it is said why not. */
class StoredCollectionsTest extends LedgerHttp {
    private static final int FLIPS = 40;

    /** What comes of a bit that somebody flips there. */
    private enum Answer {
        /** An entry, or a leaf of the log: found by the verification, at its index. */
        FOUND_IN_THE_LEDGER,
        FOUND_IN_THE_LOG,
        /** Told from the ledgers: proves nothing, and can be deleted at any time. */
        MADE_AGAIN,
        /** The others have it, or say it again. */
        OF_OTHERS,
        /** What this service is about to do, or has found: its outcome is an entry. */
        AT_WORK
    }

    private static final Map<String, Answer> ANSWERS = Map.ofEntries(
            Map.entry("ledgers", Answer.FOUND_IN_THE_LEDGER),
            Map.entry("log_batches", Answer.FOUND_IN_THE_LOG),
            Map.entry("log_tiles", Answer.FOUND_IN_THE_LOG),
            Map.entry("log_bundles", Answer.FOUND_IN_THE_LOG),
            Map.entry("log_instances", Answer.AT_WORK),
            Map.entry("log_witnesses", Answer.OF_OTHERS),
            Map.entry("board_cards", Answer.MADE_AGAIN),
            Map.entry("report_facts", Answer.MADE_AGAIN),
            Map.entry("news", Answer.MADE_AGAIN),
            Map.entry("retrospective_packs", Answer.MADE_AGAIN),
            Map.entry("retrospectives", Answer.AT_WORK),
            Map.entry("destructions", Answer.AT_WORK),
            Map.entry("reconciliations", Answer.AT_WORK),
            Map.entry("differences", Answer.AT_WORK),
            Map.entry("digests", Answer.OF_OTHERS),
            Map.entry("digest_nights", Answer.AT_WORK),
            Map.entry("published_calendars", Answer.OF_OTHERS),
            Map.entry("published_catalogues", Answer.OF_OTHERS),
            Map.entry("refused_attempts", Answer.OF_OTHERS),
            Map.entry("deadLetters", Answer.OF_OTHERS),
            Map.entry("voice", Answer.AT_WORK),
            Map.entry("unsentEvents", Answer.AT_WORK),
            Map.entry("data_keys", Answer.AT_WORK),
            Map.entry("leases", Answer.AT_WORK));

    @Autowired
    MongoDatabase database;

    @Autowired
    LogVerifying log;

    @Autowired
    LogLoop loop;

    private final Random dice = new Random(11);

    @AfterEach
    void growOn() {
        if (!loop.isRunning()) loop.start();
    }

    @Test
    void of_every_collection_it_is_said_what_comes_of_a_flipped_bit() {
        recordedCase();

        assertThat(new TreeSet<>(database.listCollectionNames().into(new ArrayList<>())))
                .as("a new one needs an answer here")
                .isSubsetOf(ANSWERS.keySet());
    }

    @Test
    void a_bit_that_is_flipped_in_an_entry_is_found_at_its_index() {
        var length = recordedCase().told().size();
        for (var flip = 0; flip < FLIPS; flip++) {
            var segment = ofThisProject();
            var whole = ofThisProject();
            var entries = segment.getList("entries", Document.class);
            var index = dice.nextInt(entries.size());
            var field = flipped(entries.get(index));
            put("ledgers", segment);

            var broken = auditor().get(ledger() + "/verification").json().path("broken");

            assertThat(broken.path("index").asLong())
                    .as("%s of entry %d", field, index + 1)
                    .isEqualTo(index + 1);
            put("ledgers", whole);
        }
        assertThat(auditor()
                        .get(ledger() + "/verification")
                        .json()
                        .path("length")
                        .asInt())
                .isEqualTo(length);
    }

    @Test
    void a_bit_that_is_flipped_in_the_log_is_found_and_located() {
        recordedCase();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> log.part(0, 1_000_000).complete());
        loop.stop();
        var logged = ANSWERS.keySet().stream()
                .filter(it -> ANSWERS.get(it) == Answer.FOUND_IN_THE_LOG)
                .sorted()
                .toList();
        for (var flip = 0; flip < FLIPS; flip++) {
            var collection = logged.get(flip % logged.size());
            var all = database.getCollection(collection).find().into(new ArrayList<Document>());
            var document = all.get(dice.nextInt(all.size()));
            var whole = new Document(document);
            var field = flipped(document);
            put(collection, document);

            var flaw = log.part(0, 1_000_000).flaw();

            assertThat(flaw)
                    .as("%s of %s %s", field, collection, document.get("_id"))
                    .isPresent();
            assertThat(flaw.orElseThrow().where()).isNotBlank();
            put(collection, whole);
        }
        assertThat(log.part(0, 1_000_000).flaw()).isEmpty();
    }

    private Document ofThisProject() {
        return database.getCollection("ledgers")
                .find(new Document("project", project))
                .first();
    }

    private void put(String collection, Document document) {
        database.getCollection(collection).replaceOne(new Document("_id", document.get("_id")), document);
    }

    /** Flips one bit of one field of bytes or text; answers which. */
    private String flipped(Document document) {
        var fields = document.keySet().stream()
                .filter(it -> !it.equals("_id"))
                .filter(it -> document.get(it) instanceof String
                        || (document.get(it) instanceof Binary binary && binary.length() > 0))
                .toList();
        var field = fields.get(dice.nextInt(fields.size()));
        if (document.get(field) instanceof Binary binary) document.put(field, new Binary(flipped(binary.getData())));
        else document.put(field, flipped(document.getString(field)));
        return field;
    }

    private byte[] flipped(byte[] of) {
        var bytes = of.clone();
        bytes[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
        return bytes;
    }

    private String flipped(String text) {
        var chars = text.toCharArray();
        chars[dice.nextInt(chars.length)] ^= 1;
        return new String(chars);
    }
}
