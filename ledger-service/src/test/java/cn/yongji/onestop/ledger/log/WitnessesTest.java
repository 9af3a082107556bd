package cn.yongji.onestop.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.OtherInstance;
import cn.yongji.onestop.ledger.log.domain.Knowledge;
import cn.yongji.onestop.ledger.log.domain.LogContradiction;
import cn.yongji.onestop.ledger.log.domain.Round;
import cn.yongji.onestop.ledger.log.domain.Sequencer;
import cn.yongji.onestop.ledger.log.mongo.MongoLog;
import cn.yongji.onestop.ledger.log.mongo.MongoWitnessBook;
import cn.yongji.onestop.testkit.TestStore;
import cn.yongji.onestop.tlog.note.Cosigner;
import cn.yongji.onestop.tlog.note.Ed25519;
import cn.yongji.onestop.tlog.proof.LogPolicy;
import cn.yongji.onestop.tlog.proof.WitnessedCheckpoint;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What witnesses say, and what the log makes of it. */
class WitnessesTest {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final LogKeys KEYS = new LogKeys("test/log", List.of(Ed25519.ofSeed(new byte[32])));
    private static MongoClient client;

    private final List<EventEnvelope> story = SampleCase.of("p").told();
    private final FakeWitness audit = new FakeWitness("audit", KEYS.verifiers().getFirst());
    private final FakeWitness bureau =
            new FakeWitness("bureau", KEYS.verifiers().getFirst());

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestStore.uri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @AfterEach
    void leave() {
        audit.close();
        bureau.close();
    }

    @Test
    void whoever_cosigns_stands_in_the_checkpoint_with_the_time_at_which_it_saw_it() throws Exception {
        var log = new Log();
        log.grows(0, 10);

        log.asks();

        var seen = WitnessedCheckpoint.open(log.newest(), log.policy).orThrow();
        assertThat(seen.checkpoint().size()).isEqualTo(10);
        assertThat(seen.witnesses()).extracting(it -> it.witness()).containsExactlyInAnyOrder("audit", "bureau");
        assertThat(log.record("audit").cosignedAt()).contains(Instant.ofEpochSecond(1_790_000_010L));
        assertThat(log.shelf.witnessed()).isPresent();
    }

    @Test
    void
            a_witness_that_is_away_is_shown_and_the_log_goes_on_with_the_other_and_the_proof_later_starts_where_it_stopped()
                    throws Exception {
        var log = new Log();
        log.grows(0, 5);
        log.asks();
        bureau.otherwise = Optional.of(exchange -> exchange.close());

        assertThat(log.grows(5, 10)).isInstanceOf(Round.Published.class);
        log.asks();

        assertThat(log.record("bureau").said()).isEqualTo(WitnessSaid.UNREACHABLE);
        assertThat(log.record("bureau").size()).isEqualTo(5);
        assertThat(log.record("audit").size()).isEqualTo(10);
        bureau.otherwise = Optional.empty();
        log.grows(10, 15);
        log.asks();
        assertThat(log.record("bureau").size()).isEqualTo(15);
    }

    @Test
    void a_witness_that_takes_too_long_is_left() throws Exception {
        var log = new Log();
        log.grows(0, 5);
        bureau.otherwise = Optional.of(exchange -> {});

        log.asks();

        assertThat(log.record("bureau").said()).isEqualTo(WitnessSaid.UNREACHABLE);
        assertThat(log.record("audit").said()).isEqualTo(WitnessSaid.COSIGNED);
    }

    @Test
    @Timeout(60)
    void a_witness_that_begins_an_answer_and_never_ends_it_is_left() throws Exception {
        var log = new Log();
        log.grows(0, 5);
        bureau.otherwise = Optional.of(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().flush();
        });

        log.asks();

        assertThat(log.record("bureau").said()).isEqualTo(WitnessSaid.UNREACHABLE);
        assertThat(log.record("audit").said()).isEqualTo(WitnessSaid.COSIGNED);
    }

    @Test
    void what_no_witness_says_adds_nothing_and_stops_nothing() throws Exception {
        var other = new Cosigner(audit.cosigner().verifier().name(), Ed25519.ofSeed(new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
            30, 31, 32
        }));
        var log = new Log();
        log.grows(0, 5);
        var text = log.newest().text();
        var answers = List.of(
                "rubbish",
                "",
                other.cosign(text, 1).line(),
                audit.cosigner().cosign("another text\n", 1).line(),
                "x".repeat(1_000_000));
        for (var answer : answers) {
            audit.otherwise = Optional.of(exchange -> FakeWitness.send(exchange, 200, answer));
            log.asks();
            assertThat(log.record("audit").said()).isNotEqualTo(WitnessSaid.COSIGNED);
        }
        for (var status : new int[] {301, 400, 500, 503}) {
            audit.otherwise = Optional.of(exchange -> FakeWitness.send(exchange, status, ""));
            log.asks();
            assertThat(log.record("audit").said()).isEqualTo(WitnessSaid.RUBBISH);
        }

        assertThat(log.newest().signatures()).hasSize(2);
        assertThat(log.grows(5, 10)).isInstanceOf(Round.Published.class);
    }

    @Test
    void a_witness_that_has_another_size_is_asked_from_there() throws Exception {
        var log = new Log();
        log.grows(0, 7);
        log.asks();
        client.getDatabase(log.name).getCollection("log_witnesses").drop();
        log.grows(7, 12);

        log.asks();

        assertThat(log.record("audit").said()).isEqualTo(WitnessSaid.COSIGNED);
        assertThat(log.record("audit").size()).isEqualTo(12);
    }

    @Test
    void a_witness_that_names_sizes_without_end_is_not_followed() throws Exception {
        var log = new Log();
        log.grows(0, 9);
        var size = new AtomicInteger();
        audit.otherwise =
                Optional.of(exchange -> FakeWitness.send(exchange, 409, 1 + size.getAndIncrement() % 5 + "\n"));

        log.asks();

        assertThat(log.record("audit").said()).isEqualTo(WitnessSaid.RUBBISH);
        assertThat(size.get()).isLessThan(5);
    }

    @Test
    void a_restored_older_database_signs_nothing_because_a_witness_knows_more() throws Exception {
        var log = new Log();
        log.grows(0, 10);
        log.asks();
        var older = log.backup();
        log.grows(10, 20);
        log.asks();

        older.asks();
        var round = older.grows(10, 15);

        assertThat(round).isEqualTo(new Round.Refused(new LogContradiction.Larger("audit", 20, 10)));
        assertThat(older.shelf.last().orElseThrow().size()).isEqualTo(10);
    }

    @Test
    void an_emptied_database_signs_nothing_because_a_witness_knows_more() throws Exception {
        var log = new Log();
        log.grows(0, 10);
        log.asks();
        var empty = new Log();

        empty.asks();

        assertThat(empty.grows(0, 5)).isEqualTo(new Round.Refused(new LogContradiction.Larger("audit", 10, 0)));
    }

    @Test
    void a_log_that_has_forked_is_found_by_its_witness_and_ends() throws Exception {
        var log = new Log();
        log.grows(0, 10);
        var older = log.backup();
        log.grows(10, 15);
        log.asks();
        // Nobody was asked at the start, and what comes is not what came before.
        older.records("q", 0, 9);
        older.round();

        older.asks();

        assertThat(older.record("audit").said()).isEqualTo(WitnessSaid.KNOWS_OTHER);
        assertThat(older.grows(10, 15))
                .isInstanceOfSatisfying(
                        Round.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(LogContradiction.OtherRoot.class));
    }

    @Test
    void a_database_restored_under_a_running_process_signs_nothing_because_the_process_remembers() {
        var log = new Log();
        log.grows(0, 10);
        var older = log.backup();
        log.grows(10, 20);

        var sequencer = older.sequencer(log.knowledge);

        assertThat(sequencer.round())
                .isEqualTo(new Round.Refused(new LogContradiction.Larger(LogContradiction.THIS_PROCESS, 20, 10)));
    }

    @Test
    void a_witness_that_the_operator_dropped_stops_nothing() throws Exception {
        var log = new Log();
        log.grows(0, 5);
        audit.otherwise = Optional.of(exchange -> FakeWitness.send(exchange, 409, "900\n"));
        log.asks();
        assertThat(log.grows(5, 10)).isInstanceOf(Round.Refused.class);

        var without = log.sequencer(new KnownOutside(log.book, Set.of("bureau")));

        assertThat(without.round()).isInstanceOf(Round.Published.class);
    }

    /** A log in a database of its own. */
    private final class Log {
        private final String name;
        private final MongoDatabase database;
        private final MongoLog shelf;
        private final WitnessBook book;
        private final Knowledge knowledge;
        private final LogPolicy policy = new LogPolicy(
                KEYS.verifiers(), List.of(audit.trusted(), bureau.trusted()), List.of(), Optional.of("audit"));
        private final WitnessRounds rounds;

        Log() {
            this("witnesses_" + DATABASES.incrementAndGet());
        }

        Log(String name) {
            this.name = name;
            this.database = client.getDatabase(name);
            this.shelf = new MongoLog(database);
            shelf.prepare();
            this.book = new MongoWitnessBook(database);
            this.knowledge = new KnownOutside(
                    book,
                    Set.of(
                            policy.witnesses().getFirst().name(),
                            policy.witnesses().getLast().name()));
            var asking = new WitnessClient(KEYS, shelf, Duration.ofMillis(300));
            this.rounds = new WitnessRounds(shelf, book, asking, policy, Duration.ofMinutes(10));
        }

        void records(String project, int from, int to) {
            new OtherInstance(database)
                    .record(project, SampleCase.of(project).told().subList(from, to));
        }

        Round grows(int from, int to) {
            new OtherInstance(database).record("p", story.subList(from, to));
            return round();
        }

        Round round() {
            return sequencer(knowledge).round();
        }

        Sequencer sequencer(Knowledge known) {
            return new Sequencer(shelf, KEYS, known, () -> Instant.EPOCH, 100);
        }

        void asks() throws InterruptedException {
            rounds.askAll();
        }

        cn.yongji.onestop.tlog.note.SignedNote newest() {
            return shelf.newest().orElseThrow().note();
        }

        WitnessRecord record(String witness) {
            return book.records().stream()
                    .filter(it -> it.name().equals(witness))
                    .findFirst()
                    .orElseThrow();
        }

        /** The database as it is now, beside it. */
        Log backup() {
            var copy = new Log();
            for (var collection : database.listCollectionNames().into(new ArrayList<>())) {
                var documents = database.getCollection(collection).find().into(new ArrayList<Document>());
                if (!documents.isEmpty())
                    copy.database.getCollection(collection).insertMany(documents);
            }
            return copy;
        }
    }
}
