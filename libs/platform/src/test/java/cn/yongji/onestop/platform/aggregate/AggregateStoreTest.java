package cn.yongji.onestop.platform.aggregate;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.local.store.TestedStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AggregateStoreTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static TestedStore server;
    private static MongoClient client;

    private final RecordingOutbox outbox = new RecordingOutbox();
    private MongoDatabase database;
    private AggregateStore<Ticket> tickets;

    @BeforeAll
    static void start() {
        server = TestedStore.start();
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void open() {
        database =
                client.getDatabase("aggregates_" + UUID.randomUUID().toString().substring(0, 8));
        tickets = anotherInstance();
    }

    private AggregateStore<Ticket> anotherInstance() {
        return new AggregateStores(database, outbox, JsonMapper.shared()).of(Ticket.MAPPING);
    }

    @Test
    void the_same_key_creates_once_and_gets_the_same_answer() {
        var first = tickets.create("t1", asked(command("k", "hash"), 201), Ticket.open(), facts(1));

        var again = tickets.create("t2", asked(command("k", "hash"), 201), Ticket.open(), facts(1));

        assertThat(again).isEqualTo(first);
        assertThat(tickets.find("t2")).isEmpty();
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        tickets.create("t1", asked(command("k", "hash"), 201), Ticket.open(), facts(1));

        assertThatThrownBy(() -> tickets.create("t2", asked(command("k", "other"), 201), Ticket.open(), facts(1)))
                .isInstanceOf(IdempotencyKeyReused.class);
        assertThatThrownBy(() -> tickets.createdBy(command("k", "other"))).isInstanceOf(IdempotencyKeyReused.class);
    }

    @Test
    void keys_of_different_callers_never_meet() {
        tickets.create("t1", asked(command("k", "hash"), 201), Ticket.open(), facts(1));
        var other = new Command("somebody-else", "k", "hash", NOW, "somebody-else", null);

        tickets.create("t2", asked(other, 201), Ticket.open(), facts(1));

        assertThat(tickets.find("t2")).isPresent();
    }

    @Test
    void an_identity_is_given_once() {
        tickets.create("t1", asked(command("k1", "hash"), 201), Ticket.open(), facts(1));

        assertThatThrownBy(() -> tickets.create("t1", asked(command("k2", "hash"), 201), Ticket.open(), facts(1)))
                .isInstanceOf(AggregateExists.class);
    }

    @Test
    void of_what_is_asked_together_only_what_wants_a_value_of_another_one_fails() throws Exception {
        tickets.withIndex(
                Indexes.ascending("state.notes"),
                new IndexOptions().unique(true).sparse(true));
        given("t1");
        given("t2");
        tickets.change("t1", asked(command("k", "hash"), 200), note("taken"));
        var together = new CyclicBarrier(8);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var changes = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        together.await();
                        var note = i == 3 ? "taken" : "note " + i;
                        return tickets.change("t2", asked(command("k" + i, "hash"), 200), note(note));
                    }))
                    .toList();
            for (var i = 0; i < 8; i++) {
                var change = changes.get(i);
                if (i == 3) assertThatThrownBy(change::get).hasCauseInstanceOf(ValueTaken.class);
                else assertThat(change.get()).isInstanceOf(Outcome.Done.class);
            }
        }

        assertThat(tickets.find("t2").orElseThrow().state().notes()).hasSize(7).doesNotContain("taken");
    }

    @Test
    void who_acts_on_a_version_that_is_gone_is_told_the_version_there_is() {
        tickets.create("t1", asked(command("k1", "hash"), 201), Ticket.open(), facts(1));
        var told = new AtomicLong();

        var asked = new Asked<>(command("k2", "hash"), version -> refuseUnless(2, version, told), told(200));
        assertThatThrownBy(() -> tickets.<String>change(
                        "t1", asked, _ -> Decision.changed(Ticket.open().close())))
                .hasMessage("seen 2");

        assertThat(told).hasValue(1);
        assertThat(tickets.find("t1").orElseThrow().version()).isEqualTo(1);
    }

    private static void refuseUnless(long seen, long version, AtomicLong told) {
        told.set(version);
        if (version != seen) throw new IllegalStateException("seen " + seen);
    }

    @Test
    void what_four_instances_sweep_at_once_changes_once_and_tells_once() throws Exception {
        IntStream.range(0, 300)
                .forEach(i -> tickets.create("s" + i, asked(command("k" + i, "hash"), 201), Ticket.open(), List.of()));
        var together = new CyclicBarrier(4);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sweeps = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(() -> {
                        var instance = anotherInstance();
                        together.await();
                        var changed = 0;
                        for (Swept swept; (swept = closeSome(instance)).found() > 0; ) changed += swept.changed();
                        return changed;
                    }))
                    .toList();
            var changed = 0;
            for (var sweep : sweeps) changed += sweep.get();
            assertThat(changed).isEqualTo(300);
        }

        for (var document : database.getCollection("tickets").find()) {
            assertThat(document.getLong("version")).isEqualTo(2);
            assertThat(document.getList("outbox", Document.class)).hasSize(1);
        }
    }

    @Test
    void one_that_nobody_can_decide_on_does_not_keep_the_sweep_from_the_others() {
        given("s1");
        given("s2");

        var swept = tickets.sweep(
                ne("state.closed", true), Sorts.ascending("_id"), 10, Command.ofRule("close", NOW), stored -> {
                    if (stored.id().equals("s1")) throw new IllegalStateException("unreadable");
                    return Decision.<Ticket, String>changed(stored.state().close());
                });

        assertThat(swept.found()).isEqualTo(2);
        assertThat(swept.changed()).isEqualTo(1);
        assertThat(swept.last().orElseThrow().getString("_id").getValue()).isEqualTo("s2");
        assertThat(tickets.find("s2").orElseThrow().state().closed()).isTrue();
    }

    @Test
    void one_that_nobody_can_read_does_not_keep_the_sweep_from_the_others() {
        given("s1");
        given("s2");
        database.getCollection("tickets").updateOne(eq("_id", "s1"), Updates.set("state.notes", "no list"));

        var swept = closeSome(tickets);

        assertThat(swept.found()).isEqualTo(2);
        assertThat(swept.changed()).isEqualTo(1);
        assertThat(tickets.find("s2").orElseThrow().state().closed()).isTrue();
    }

    private static Swept closeSome(AggregateStore<Ticket> instance) {
        return instance.sweep(
                ne("state.closed", true),
                Sorts.ascending("_id"),
                50,
                Command.ofRule("close", NOW),
                stored -> stored.state().closed()
                        ? Decision.<Ticket, String>unchanged()
                        : Decision.<Ticket, String>changed(stored.state().close(), facts(1)));
    }

    @Test
    void a_repeated_command_changes_once_and_gets_the_same_answer() {
        given("t1");

        var first = tickets.change("t1", asked(command("k", "hash"), 200), note("a"));
        var again = tickets.change("t1", asked(command("k", "hash"), 200), note("a"));

        assertThat(again).isEqualTo(first);
        assertThat(ticket("t1").state().notes()).containsExactly("a");
    }

    @Test
    void what_came_of_a_change_is_told_again_to_who_looks_for_it_before_asking() {
        given("t1");
        assertThat(tickets.changedBy("t1", command("k", "hash"))).isEmpty();

        var first = tickets.change("t1", asked(command("k", "hash"), 200), note("a"));

        assertThat(tickets.<String>changedBy("t1", command("k", "hash"))).contains(first.done());
        assertThatThrownBy(() -> tickets.changedBy("t1", command("k", "other")))
                .isInstanceOf(IdempotencyKeyReused.class);
    }

    @Test
    void a_repeated_command_is_recognised_by_another_instance() {
        given("t1");
        var other = anotherInstance();
        other.change("t1", asked(command("k0", "hash"), 200), note("x"));

        var first = tickets.change("t1", asked(command("k", "hash"), 200), note("a"));
        var again = other.change("t1", asked(command("k", "hash"), 200), note("a"));

        assertThat(again).isEqualTo(first);
        assertThat(ticket("t1").state().notes()).containsExactly("x", "a");
    }

    @Test
    void what_is_remembered_never_refuses() {
        given("t1");
        tickets.change("t1", asked(command("k0", "hash"), 200), close());
        var other = anotherInstance();
        other.change("t1", asked(command("k1", "hash"), 200), reopen());

        var result = tickets.change("t1", asked(command("k2", "hash"), 200), noteUnlessClosed("a"));

        assertThat(result).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_refusal_changes_nothing_and_is_not_remembered_as_an_answer() {
        given("t1");
        tickets.change("t1", asked(command("k0", "hash"), 200), close());

        var refused = tickets.change("t1", asked(command("k", "hash"), 200), noteUnlessClosed("a"));
        tickets.change("t1", asked(command("k1", "hash"), 200), reopen());
        var done = tickets.change("t1", asked(command("k", "hash"), 200), noteUnlessClosed("a"));

        assertThat(refused).isEqualTo(new Outcome.Refused<>("closed"));
        assertThat(done).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void commands_of_the_same_instant_on_one_aggregate_are_all_accepted() throws Exception {
        given("t1");
        var before = ticket("t1").version();

        atOnce(16, i -> tickets.change("t1", asked(command("k" + i, "hash"), 200), note("n" + i)));

        assertThat(ticket("t1").state().notes()).hasSize(16).doesNotHaveDuplicates();
        assertThat(ticket("t1").version()).isEqualTo(before + 16);
    }

    @Test
    void instances_that_meet_on_one_aggregate_lose_nothing_and_keep_the_events_in_order() throws Exception {
        given("t1");
        var instances = List.of(tickets, anotherInstance(), anotherInstance());

        atOnce(12, i -> {
            for (int n = 0; n < 10; n++)
                instances.get(i % 3).change("t1", asked(command("k" + i + "-" + n, "hash"), 200), note(i + "-" + n));
        });

        assertThat(ticket("t1").state().notes()).hasSize(120).doesNotHaveDuplicates();
        assertThat(outboxOf("t1"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 121).boxed().toList());
        assertThat(outbox.offers)
                .allSatisfy((_, sequences) -> assertThat(sequences).isSorted());
    }

    @Test
    void a_command_that_throws_disturbs_none_of_its_neighbours() throws Exception {
        given("t1");

        var failures = new ConcurrentHashMap<Integer, RuntimeException>();
        atOnce(8, i -> {
            try {
                tickets.change("t1", asked(command("k" + i, "hash"), 200), i == 3 ? failing() : note("n" + i));
            } catch (IllegalStateException e) {
                failures.put(i, e);
            }
        });

        assertThat(failures).containsOnlyKeys(3);
        assertThat(ticket("t1").state().notes()).hasSize(7);
    }

    @Test
    void a_missing_aggregate_is_said_to_be_missing() {
        assertThatThrownBy(() -> tickets.change("nobody", asked(command("k", "hash"), 200), note("a")))
                .isInstanceOf(NoSuchAggregate.class);
    }

    @Test
    void an_event_that_comes_again_changes_nothing() {
        given("t1");

        tickets.react("t1", List.of(event("s", 1), event("s", 2)), SequenceRule.GAPLESS, noteOf());
        tickets.react("t1", List.of(event("s", 1), event("s", 2), event("s", 3)), SequenceRule.GAPLESS, noteOf());

        assertThat(ticket("t1").state().notes()).containsExactly("s1", "s2", "s3");
    }

    @Test
    void a_gap_is_an_error_for_a_reader_of_every_event_and_what_came_before_it_is_kept() {
        given("t1");

        assertThatThrownBy(() ->
                        tickets.react("t1", List.of(event("s", 1), event("s", 3)), SequenceRule.GAPLESS, noteOf()))
                .isInstanceOf(SequenceGap.class);
        assertThat(ticket("t1").state().notes()).containsExactly("s1");
    }

    @Test
    void a_reader_of_some_events_may_skip_but_never_goes_back() {
        given("t1");

        tickets.react("t1", List.of(event("s", 2), event("s", 5)), SequenceRule.FORWARD, noteOf());
        tickets.react("t1", List.of(event("s", 3)), SequenceRule.FORWARD, noteOf());

        assertThat(ticket("t1").state().notes()).containsExactly("s2", "s5");
    }

    @Test
    void a_replayed_dead_letter_is_applied_although_its_turn_has_passed() {
        given("t1");
        tickets.react("t1", List.of(event("s", 5)), SequenceRule.FORWARD, noteOf());

        Replay.during(() -> tickets.react("t1", List.of(event("s", 3)), SequenceRule.FORWARD, noteOf()));

        assertThat(ticket("t1").state().notes()).containsExactly("s5", "s3");
    }

    @Test
    void instances_that_create_by_the_same_event_create_once() throws Exception {
        var instances = List.of(tickets, anotherInstance(), anotherInstance(), anotherInstance());

        atOnce(
                4,
                i -> instances
                        .get(i)
                        .reactOrCreate("t1", List.of(event("s", 1), event("s", 2)), SequenceRule.GAPLESS, creating()));

        assertThat(ticket("t1").state().notes()).containsExactly("s1", "s2");
    }

    @Test
    void an_aggregate_whose_events_wait_for_the_broker_too_long_is_busy() {
        given("t1");
        tickets.change("t1", asked(command("k1", "hash"), 200), _ -> Decision.changed(Ticket.open(), facts(501)));

        assertThatThrownBy(() -> anotherInstance().change("t1", asked(command("k2", "hash"), 200), note("a")))
                .isInstanceOf(AggregateBusy.class);
    }

    private void given(String id) {
        tickets.create(id, asked(command("create-" + id, "hash"), 201), Ticket.open(), facts(1));
    }

    private Stored<Ticket> ticket(String id) {
        return anotherInstance().find(id).orElseThrow();
    }

    private MongoCollection<Document> documents() {
        return database.getCollection("tickets");
    }

    private List<Long> outboxOf(String id) {
        return documents().find(eq("_id", id)).first().getList("outbox", Document.class).stream()
                .map(entry -> entry.getLong("seq"))
                .toList();
    }

    private static Command command(String key, String hash) {
        return new Command("agent1", key, hash, NOW, "agent1", null);
    }

    private static List<EventContract> facts(int count) {
        return IntStream.range(0, count)
                .<EventContract>mapToObj(i -> new CaseClosedV1("p1", "c" + i, Word.of(HowItEnded.GRANTED), NOW))
                .toList();
    }

    private static Asked<Ticket> asked(Command command, int status) {
        return new Asked<>(command, told(status));
    }

    private static Function<Stored<Ticket>, Answer> told(int status) {
        return stored ->
                new Answer(status, "/t/" + stored.id(), "\"" + stored.version() + "\"", Map.of("id", stored.id()));
    }

    private static Function<Stored<Ticket>, Decision<Ticket, String>> note(String note) {
        return stored -> Decision.changed(stored.state().with(note), facts(1));
    }

    private static Function<Stored<Ticket>, Decision<Ticket, String>> noteUnlessClosed(String note) {
        return stored -> stored.state().closed()
                ? Decision.refused("closed")
                : Decision.changed(stored.state().with(note), facts(1));
    }

    private static Function<Stored<Ticket>, Decision<Ticket, String>> close() {
        return stored -> Decision.changed(stored.state().close(), facts(1));
    }

    private static Function<Stored<Ticket>, Decision<Ticket, String>> reopen() {
        return _ -> Decision.changed(Ticket.open(), facts(1));
    }

    private static Function<Stored<Ticket>, Decision<Ticket, String>> failing() {
        return _ -> {
            throw new IllegalStateException("broken rule");
        };
    }

    private static java.util.function.BiFunction<Stored<Ticket>, EventEnvelope, Decision<Ticket, String>> noteOf() {
        return (stored, event) -> Decision.changed(stored.state().with(event.subject() + event.sequence()));
    }

    private static java.util.function.BiFunction<Optional<Stored<Ticket>>, EventEnvelope, Decision<Ticket, String>>
            creating() {
        return (stored, event) -> Decision.changed(
                stored.map(Stored::state).orElseGet(Ticket::open).with(event.subject() + event.sequence()));
    }

    private static EventEnvelope event(String subject, long sequence) {
        var fact = new CaseClosedV1("p1", "c1", Word.of(HowItEnded.GRANTED), NOW);
        return new EventEnvelope(
                UUID.randomUUID(), "case.closed.v1", "/onestop/test", subject, sequence, NOW, "rule", null, fact);
    }

    private interface Work {
        void at(int index);
    }

    private static void atOnce(int count, Work work) throws Exception {
        var start = new CyclicBarrier(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < count; i++) {
                int index = i;
                all.add(threads.submit(() -> {
                    start.await();
                    work.at(index);
                    return null;
                }));
            }
            for (var one : all) one.get();
        }
    }

    /** Notes what is offered; publishes nothing. */
    private static final class RecordingOutbox implements Outbox {
        private final Map<String, List<Long>> offers = new ConcurrentHashMap<>();

        @Override
        public void offer(MongoCollection<Document> collection, String id, List<OutboxEntry> pending) {
            offers.put(id, pending.stream().map(OutboxEntry::sequence).toList());
        }

        @Override
        public long publishedUpTo(MongoCollection<Document> collection, String id) {
            return 0;
        }

        @Override
        public void watch(MongoCollection<Document> collection) {}
    }
}
