package cn.yongji.onestop.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.OtherInstance;
import cn.yongji.onestop.ledger.entry.mongo.MongoSegments;
import cn.yongji.onestop.ledger.log.domain.LogFlaw;
import cn.yongji.onestop.ledger.log.domain.LogFlaw.Kind;
import cn.yongji.onestop.ledger.log.domain.Round;
import cn.yongji.onestop.ledger.log.domain.Sequencer;
import cn.yongji.onestop.ledger.log.mongo.MongoLog;
import cn.yongji.onestop.ledger.log.mongo.MongoWitnessBook;
import cn.yongji.onestop.testkit.TestStore;
import cn.yongji.onestop.tlog.note.Ed25519;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody with access to the database changes what the log is stored as, and the check says where. */
class LogVerifyingTest {
    private static final LogKeys KEYS = new LogKeys("test/log", List.of(Ed25519.ofSeed(new byte[32])));
    private static MongoClient client;
    private static MongoDatabase whole;

    private final MongoDatabase database = client.getDatabase("verifying_changed");
    private final LogVerifying verifying = new LogVerifying(new MongoLog(database), new MongoSegments(database), KEYS);

    /** Twelve ledgers, in batches of forty: more than one tile. */
    @BeforeAll
    static void grow() {
        client = MongoClients.create(TestStore.uri());
        whole = client.getDatabase("verifying_whole");
        for (var i = 0; i < 12; i++)
            new OtherInstance(whole).record("p" + i, SampleCase.of("p" + i).told());
        var log = new MongoLog(whole);
        log.prepare();
        var sequencer = new Sequencer(
                log, KEYS, new KnownOutside(new MongoWitnessBook(whole), Set.of()), () -> Instant.EPOCH, 40);
        while (sequencer.round() instanceof Round.Published) {
            // Until all have leaves.
        }
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void copy() {
        for (var name : whole.listCollectionNames().into(new ArrayList<>())) {
            database.getCollection(name).drop();
            var documents = whole.getCollection(name).find().into(new ArrayList<Document>());
            if (!documents.isEmpty()) database.getCollection(name).insertMany(documents);
        }
    }

    @Test
    void an_untouched_log_is_whole_at_once_and_part_by_part() {
        var all = verifying.part(0, 1_000_000);

        assertThat(all.flaw()).isEmpty();
        assertThat(all.complete()).isTrue();
        assertThat(all.entries()).isEqualTo(300);
        var next = 0L;
        var entries = 0L;
        LogVerifying.Part part;
        do {
            part = verifying.part(next, 60);
            assertThat(part.flaw()).isEmpty();
            next = part.edge().size();
            entries += part.entries();
        } while (!part.complete());
        assertThat(entries).isEqualTo(300);
        assertThat(part.edge()).isEqualTo(all.edge());
    }

    @Test
    void a_byte_that_was_changed_anywhere_in_batches_tiles_and_bundles_is_found() {
        var dice = new Random(5);
        for (var run = 0; run < 60; run++) {
            var collection = List.of("log_batches", "log_tiles", "log_bundles").get(run % 3);
            var document = any(collection, dice);
            var field = anyOf(binaries(document), dice);
            var bytes = document.get(field, Binary.class).getData().clone();
            bytes[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
            set(collection, document, field, new Binary(bytes));

            var flaw = verifying.part(0, 1_000_000).flaw();

            assertThat(flaw)
                    .as("%s %s %s, run %d", collection, document.get("_id"), field, run)
                    .isPresent();
            var kind = flaw.orElseThrow().kind();
            if (collection.equals("log_batches")) assertThat(kind).isIn(Kind.BATCH_DIFFERS, Kind.FILE_DIFFERS);
            else assertThat(kind).isEqualTo(Kind.FILE_DIFFERS);
            copy();
        }
    }

    @Test
    void a_note_that_was_changed_or_signed_by_another_is_found_at_its_batch() {
        var other = new LogKeys("test/log", List.of(Ed25519.ofSeed("another key of thirty-two bytes!".getBytes())));
        var batch = batch(1);
        var first = batch.getLong("_id");
        var size = batch.getLong("size");
        var note = batch.getString("note");

        for (var changed : List.of(
                note.replace("" + size, "" + (size + 1)),
                other.sign(size, KEYS.open(note).root()),
                "none",
                "")) {
            set("log_batches", batch, "note", changed);
            assertThat(verifying.part(0, 1_000).flaw())
                    .contains(new LogFlaw(Kind.CHECKPOINT_DIFFERS, first, "log_batches " + first));
        }
    }

    @Test
    void a_batch_that_was_taken_away_is_found_where_it_was() {
        var first = batch(3).getLong("_id");
        database.getCollection("log_batches").deleteOne(new Document("_id", first));

        assertThat(verifying.part(0, 1_000).flaw())
                .contains(new LogFlaw(Kind.BATCH_MISSING, first, "log_batches " + first));
    }

    @Test
    void the_last_batches_taken_away_are_found_because_files_hold_more_than_the_log() {
        var first = batch(5).getLong("_id");
        database.getCollection("log_batches").deleteMany(new Document("_id", new Document("$gte", first)));

        var flaw = verifying.part(0, 1_000).flaw().orElseThrow();

        assertThat(flaw.kind()).isEqualTo(Kind.FILE_TOO_WIDE);
        assertThat(flaw.leaf()).isEqualTo(first);
    }

    @Test
    void a_tile_or_a_bundle_that_was_taken_away_is_named() {
        database.getCollection("log_tiles").deleteOne(new Document("_id", "0/0"));
        assertThat(verifying.part(0, 1_000).flaw().orElseThrow().where()).startsWith("tile/0/000");

        copy();
        database.getCollection("log_bundles").deleteOne(new Document("_id", "0/1"));
        assertThat(verifying.part(0, 1_000).flaw().orElseThrow().where()).startsWith("tile/entries/001");
    }

    @Test
    void an_entry_that_was_taken_away_or_changed_is_named_with_its_ledger_and_its_leaf() {
        changeLedger("p7", entries -> entries.remove(9));
        assertThat(verifying.part(0, 1_000).flaw()).hasValueSatisfying(flaw -> {
            assertThat(flaw.kind()).isEqualTo(Kind.ENTRY_LOST);
            assertThat(flaw.where()).isEqualTo("p7 10");
        });
        var dice = new Random(3);
        for (var field : List.of("actor", "payload", "hash", "salt", "payloadCommitment", "type", "subject")) {
            copy();
            var at = dice.nextInt(25);
            changeLedger("p3", entries -> change(entries.get(at), field));
            assertThat(verifying.part(0, 1_000).flaw()).as(field).hasValueSatisfying(flaw -> {
                assertThat(flaw.kind()).isEqualTo(Kind.ENTRY_DIFFERS);
                assertThat(flaw.where()).isEqualTo("p3 " + (at + 1));
            });
        }
    }

    @Test
    void a_ledger_that_was_taken_away_is_named_by_its_first_entry() {
        database.getCollection("ledgers").deleteMany(new Document("project", "p5"));

        assertThat(verifying.part(0, 1_000).flaw()).hasValueSatisfying(flaw -> {
            assertThat(flaw.kind()).isEqualTo(Kind.ENTRY_LOST);
            assertThat(flaw.where()).isEqualTo("p5 1");
        });
    }

    private void changeLedger(String project, Consumer<List<Document>> how) {
        var segment = database.getCollection("ledgers")
                .find(new Document("project", project))
                .first();
        assertThat(segment).isNotNull();
        var entries = new ArrayList<>(segment.getList("entries", Document.class));
        how.accept(entries);
        set("ledgers", segment, "entries", entries);
    }

    private static void change(Document entry, String field) {
        switch (entry.get(field)) {
            case Binary bytes -> {
                var other = bytes.getData().clone();
                other[3] ^= 4;
                entry.put(field, new Binary(other));
            }
            case String text -> entry.put(field, text.replaceFirst(".$", "~"));
            default -> throw new AssertionError(field);
        }
    }

    private Document batch(int number) {
        return database.getCollection("log_batches")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>())
                .get(number);
    }

    private Document any(String collection, Random dice) {
        var all = database.getCollection(collection).find().into(new ArrayList<>());
        return all.get(dice.nextInt(all.size()));
    }

    private static List<String> binaries(Document document) {
        return document.keySet().stream()
                .filter(field -> document.get(field) instanceof Binary bytes && bytes.length() > 0)
                .toList();
    }

    private static String anyOf(List<String> fields, Random dice) {
        return fields.get(dice.nextInt(fields.size()));
    }

    private void set(String collection, Document document, String field, Object value) {
        database.getCollection(collection)
                .updateOne(new Document("_id", document.get("_id")), new Document("$set", new Document(field, value)));
    }
}
