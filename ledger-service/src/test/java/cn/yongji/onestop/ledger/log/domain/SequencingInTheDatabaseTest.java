package cn.yongji.onestop.ledger.log.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.OtherInstance;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.log.domain.Actors.Killed;
import cn.yongji.onestop.ledger.log.mongo.MongoLog;
import cn.yongji.onestop.local.store.TestedStore;
import cn.yongji.onestop.testkit.TestStore;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.Ed25519;
import cn.yongji.onestop.tlog.note.NoteSigner;
import cn.yongji.onestop.tlog.tile.TilePath;
import cn.yongji.onestop.tlog.tile.TiledTree;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Leaders that are killed while instances record, over the database itself. */
class SequencingInTheDatabaseTest {
    private static final int PROJECTS = 12;
    private static final NoteSigner SIGNER = new NoteSigner("test/log", Ed25519.ofSeed(new byte[32]));
    private static MongoClient client;

    private final Map<Long, TreeHash> signed = new ConcurrentHashMap<>();

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestStore.uri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Test
    void each_entry_has_one_leaf_and_no_size_two_roots_although_leaders_are_killed_while_others_record()
            throws Exception {
        var database = client.getDatabase(TestedStore.own("sequencing_kills"));
        var log = new MongoLog(database);
        log.prepare();
        var recording = new AtomicInteger(2);
        try (var workers = Executors.newFixedThreadPool(5)) {
            var tasks = new ArrayList<Callable<Void>>();
            for (var half = 0; half < 2; half++) tasks.add(recorder(database, half, recording));
            for (var leader = 0; leader < 3; leader++) tasks.add(leader(log, leader, recording));
            for (var done : workers.invokeAll(tasks)) done.get();
        }
        while (!(sequencer(log).round() instanceof Round.Quiet)) {
            // Until nothing is left to do.
        }

        assertThatTheLogIsWhole(database, log);
    }

    @Test
    void a_ledger_from_before_there_was_a_log_gets_its_leaves() {
        var database = client.getDatabase(TestedStore.own("sequencing_old"));
        var story = SampleCase.of("old").told();
        new OtherInstance(database).record("old", story);
        var nothing = new Document("logged", "").append("pending", "");
        database.getCollection("ledgers").updateMany(new Document(), new Document("$unset", nothing));
        var log = new MongoLog(database);

        log.prepare();
        sequencer(log).round();

        assertThat(log.last().orElseThrow().size()).isEqualTo(story.size());
        assertThatTheLogIsWhole(database, log);
    }

    @Test
    void ledgers_that_cannot_be_read_any_more_keep_no_other_waiting() {
        var database = client.getDatabase("sequencing_unreadable");
        for (var i = 0; i < 12; i++)
            new OtherInstance(database)
                    .record("bad " + i, SampleCase.of("bad " + i).told());
        database.getCollection("ledgers")
                .updateMany(new Document(), new Document("$unset", new Document("entries.0.hash", "")));
        new OtherInstance(database).record("good", SampleCase.of("good").told());
        var log = new MongoLog(database);
        log.prepare();

        for (var round = 0; round < 8; round++) sequencer(log).round();

        assertThat(log.leafOf("good", 1)).isPresent();
    }

    private Callable<Void> recorder(MongoDatabase database, int half, AtomicInteger recording) {
        return () -> {
            var instance = new OtherInstance(database);
            for (var project = half; project < PROJECTS; project += 2) {
                var story = SampleCase.of("project " + project).told();
                for (var from = 0; from < story.size(); from += 5) {
                    instance.record("project " + project, story.subList(from, Math.min(story.size(), from + 5)));
                }
            }
            recording.decrementAndGet();
            return null;
        };
    }

    private Callable<Void> leader(MongoLog log, int seed, AtomicInteger recording) {
        var dice = new Random(seed);
        return () -> {
            while (recording.get() > 0) {
                try {
                    var deadly = new SteppedStore(log, () -> {
                        if (dice.nextInt(60) == 0) throw new Killed();
                    });
                    for (var round = 0; round < 20; round++) sequencer(deadly).round();
                } catch (Killed _) {
                    // The next one finds what it left.
                }
            }
            return null;
        };
    }

    private Sequencer sequencer(LogStore store) {
        return new Sequencer(store, this::notary, Nobody.KNOWS, () -> Instant.EPOCH, 40);
    }

    private String notary(long size, TreeHash root) {
        assertThat(signed.merge(size, root, (before, _) -> before)).isEqualTo(root);
        return SIGNER.sign(new Checkpoint("test/log", size, root)).written();
    }

    private static void assertThatTheLogIsWhole(MongoDatabase database, MongoLog log) {
        var size = log.last().orElseThrow().size();
        var leaves = leaves(log, size);
        var root = new TiledTree(size, log::read).root().orThrow();
        assertThat(root).isEqualTo(log.last().orElseThrow().edge().root());
        var entries = 0L;
        for (var segment : database.getCollection("ledgers").find()) {
            var runs = segment.getList("runs", Document.class);
            assertThat(segment.containsKey("pending")).isFalse();
            assertThat(segment.getLong("logged")).isEqualTo(segment.getLong("length"));
            for (var entry : segment.getList("entries", Document.class)) {
                var leaf = leafOf(entry.getLong("index"), runs);
                var hash = Hash.ofDigest(entry.get("hash", Binary.class).getData());
                assertThat(leaves.get(Math.toIntExact(leaf))).isEqualTo(hash);
                entries++;
            }
        }
        assertThat(entries).isEqualTo(size);
        assertThat(leaves).doesNotHaveDuplicates();
        assertThat(log.newest().orElseThrow().size()).isEqualTo(size);
    }

    private static List<Hash> leaves(MongoLog log, long size) {
        var leaves = new ArrayList<Hash>();
        for (var i = 0; i < size; i++) {
            var width = TilePath.widthIn(size, 0, i / 256).orElseThrow();
            var bundle = log.read(TilePath.entries(i / 256, width)).orElseThrow();
            leaves.add(Hash.ofDigest(TreeHash.at(bundle, i % 256).bytes()));
        }
        return leaves;
    }

    private static long leafOf(long index, List<Document> runs) {
        return runs.stream()
                .filter(run -> index >= run.getLong("from") && index < run.getLong("from") + run.getInteger("n"))
                .map(run -> run.getLong("leaf") + index - run.getLong("from"))
                .reduce((a, b) -> {
                    throw new AssertionError("two leaves for " + index);
                })
                .orElseThrow();
    }

    /** Nobody outside of the log knows anything of it. */
    private enum Nobody implements Knowledge {
        KNOWS;

        @Override
        public Optional<LogContradiction> against(Optional<Batch> last) {
            return Optional.empty();
        }

        @Override
        public void published(Batch batch) {}
    }
}
