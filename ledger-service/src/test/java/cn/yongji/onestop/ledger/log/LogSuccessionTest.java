package cn.yongji.onestop.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.OtherInstance;
import cn.yongji.onestop.ledger.entry.domain.City;
import cn.yongji.onestop.ledger.entry.domain.Payload;
import cn.yongji.onestop.ledger.entry.domain.Segment.StoredEntry;
import cn.yongji.onestop.ledger.entry.mongo.MongoSegments;
import cn.yongji.onestop.ledger.log.domain.LogContradiction;
import cn.yongji.onestop.ledger.log.domain.Round;
import cn.yongji.onestop.ledger.log.domain.Sequencer;
import cn.yongji.onestop.ledger.log.mongo.MongoLog;
import cn.yongji.onestop.ledger.log.mongo.MongoOrigins;
import cn.yongji.onestop.ledger.log.mongo.MongoWitnessBook;
import cn.yongji.onestop.testkit.TestStore;
import cn.yongji.onestop.tlog.note.Ed25519;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A log that may not be signed any more, and the one that follows it. */
class LogSuccessionTest {
    private static final String OLD = "a.example/log";
    private static final String NEW = "a.example/log/2";
    private static final List<PrivateKey> KEYS = List.of(Ed25519.ofSeed(new byte[32]));

    private final MongoClient client = MongoClients.create(TestStore.uri());
    private final MongoDatabase database = client.getDatabase("succession_" + UUID.randomUUID());

    @AfterEach
    void disconnect() {
        client.close();
    }

    /** One log as a process has it. */
    private record Running(MongoDatabase database, LogOrigin origin, KnownOutside knowledge) {
        static Running of(MongoDatabase database, String name, String succeeds) {
            var origin = new Succession(new MongoOrigins(database), KEYS).settle(name, succeeds);
            var book = new MongoWitnessBook(database, origin.number());
            return new Running(database, origin, new KnownOutside(book, Set.of()));
        }

        MongoLog log() {
            var log = new MongoLog(database, origin.number());
            log.prepare();
            return log;
        }

        LogKeys keys() {
            return new LogKeys(origin.name(), KEYS);
        }

        Round round() {
            return new Sequencer(log(), keys(), knowledge, () -> Instant.EPOCH, 10).round();
        }

        void grow() {
            while (round() instanceof Round.Published) {
                // Until all have leaves.
            }
        }

        void records() {
            new LogDeeds(new OtherInstance(database).own(), origin, keys(), () -> Instant.EPOCH).record();
        }

        String newest() {
            return log().newest().orElseThrow().note().written();
        }
    }

    @Test
    void the_first_entry_of_the_new_log_names_the_last_checkpoint_of_the_old_one_and_every_entry_has_a_leaf_in_it() {
        var old = Running.of(database, OLD, "");
        record("p", 0, 12);
        old.grow();
        var backup = copied();
        record("q", 0, 12);
        old.grow();
        var kept = old.newest();
        assertThat(new Running(backup, old.origin(), old.knowledge()).round())
                .isEqualTo(new Round.Refused(new LogContradiction.Larger(LogContradiction.THIS_PROCESS, 24, 12)));

        var next = Running.of(backup, NEW, kept);
        assertThat(next.round()).isInstanceOf(Round.Quiet.class);
        next.records();
        next.grow();

        var log = next.log();
        assertThat(log.leafOf(City.ofLog(2), 1)).contains(0L);
        assertThat(first(backup, City.ofLog(2)))
                .contains("\"origin\":\"a.example/log/2\"", "\"origin\":\"a.example/log\"", "\"size\":24");
        var leaves = new HashSet<Long>();
        for (var index = 1L; index <= 12; index++)
            leaves.add(log.leafOf("p", index).orElseThrow());
        assertThat(leaves).hasSize(12);
        var check = new LogVerifying(log, new MongoSegments(backup), next.keys()).part(0, 1_000);
        assertThat(check.flaw()).isEmpty();
        assertThat(check.entries()).isEqualTo(14);
        assertThat(new MongoLog(backup, 1).newest().orElseThrow().size()).isEqualTo(12);
    }

    @Test
    void who_begins_it_again_changes_nothing_and_a_third_one_may_follow() {
        var old = Running.of(database, OLD, "");
        record("p", 0, 5);
        old.grow();
        var kept = old.newest();
        for (var start = 0; start < 2; start++) {
            var next = Running.of(database, NEW, kept);
            next.records();
            next.grow();
            assertThat(next.log().newest().orElseThrow().size()).isEqualTo(7);
        }

        var third = Running.of(
                database, "a.example/log/3", Running.of(database, NEW, "").newest());
        third.records();
        third.grow();

        assertThat(third.origin().number()).isEqualTo(3);
        assertThat(third.log().leafOf(City.ofLog(3), 1)).contains(0L);
        assertThat(third.log().newest().orElseThrow().size()).isEqualTo(9);
        assertThatThrownBy(() -> Running.of(database, OLD, third.newest()))
                .hasMessageContaining("was the name of a log before");
    }

    @Test
    void what_is_not_the_last_checkpoint_of_the_log_that_is_here_begins_nothing() {
        var old = Running.of(database, OLD, "");
        record("p", 0, 5);
        old.grow();
        var kept = old.newest();
        var stranger = new LogKeys(OLD, List.of(Ed25519.ofSeed("another key of 32 bytes is here!".getBytes())));
        var forged = stranger.sign(5, old.keys().open(kept).root());
        var elsewhere =
                new LogKeys("b.example/log", KEYS).sign(5, old.keys().open(kept).root());

        assertThatThrownBy(() -> Running.of(database, NEW, "rubbish")).hasMessageContaining("is no checkpoint");
        assertThatThrownBy(() -> Running.of(database, NEW, forged)).hasMessageContaining("not signed by this key");
        assertThatThrownBy(() -> Running.of(database, NEW, elsewhere)).hasMessageContaining("is of b.example/log");
        assertThatThrownBy(() -> Running.of(database, OLD, kept)).hasMessageContaining("succeeds none");
        assertThatThrownBy(() -> Running.of(database, NEW, "")).hasMessageContaining("ONESTOP_LEDGER_LOG_SUCCEEDS");
        assertThat(Running.of(database, OLD, "").origin()).isEqualTo(old.origin());
    }

    private void record(String project, int from, int to) {
        new OtherInstance(database)
                .record(project, SampleCase.of(project).told().subList(from, to));
    }

    private static String first(MongoDatabase in, String ledger) {
        var stored =
                new MongoSegments(in).from(ledger, 0, 1).getFirst().entries().getFirst();
        var entry = ((StoredEntry.Readable) stored).entry();
        return ((Payload.Salted) entry.payload()).json();
    }

    private MongoDatabase copied() {
        var copy = client.getDatabase(database.getName() + "_backup");
        for (var collection : database.listCollectionNames().into(new ArrayList<>())) {
            var documents = database.getCollection(collection).find().into(new ArrayList<Document>());
            if (!documents.isEmpty()) copy.getCollection(collection).insertMany(documents);
        }
        return copy;
    }
}
