package cn.yongji.onestop.platform.aggregate;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.local.store.TestedStore;
import cn.yongji.onestop.platform.written.Fill;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** No aggregate grows without end, and none loses what it has said. */
class AggregateBoundsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static TestedStore server;
    private static MongoClient client;

    private MongoDatabase database;
    private AggregateStore<Pile> piles;
    private Annex<Pile, Pile.Version> versions;

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
        database = client.getDatabase("bounds_" + UUID.randomUUID().toString().substring(0, 8));
        piles = new AggregateStores(database, new SilentOutbox(), JsonMapper.shared()).of(Pile.MAPPING);
        versions = piles.withAnnex(Pile.VERSIONS);
        piles.create("p", asked("create", NOW, "made"), Pile.empty(), List.of());
    }

    @Test
    void the_last_answers_are_kept_whatever_their_age() {
        for (var i = 0; i < 300; i++) change("k" + i, NOW.plus(Duration.ofDays(i)), "told " + i, noted());

        assertThat(keys())
                .contains("create", "k299", "k" + (300 - KeptAnswers.LEAST))
                .doesNotContain("k0");
        assertThat(keys()).hasSizeLessThanOrEqualTo(KeptAnswers.MOST);
    }

    @Test
    void within_a_day_a_key_outlasts_a_hundred_other_commands() {
        change("first", NOW, "told first", noted());
        for (var i = 0; i < 150; i++) change("k" + i, NOW.plusSeconds(i), "told " + i, noted());
        var before = piles.find("p").orElseThrow();

        var again = change("first", NOW.plusSeconds(200), "told anew", noted());

        assertThat(told(again)).isEqualTo("told first");
        assertThat(piles.find("p").orElseThrow().version()).isEqualTo(before.version());
    }

    @Test
    void what_made_it_is_remembered_for_good() {
        for (var i = 0; i < 600; i++) change("k" + i, NOW.plus(Duration.ofDays(i)), "told " + i, noted());

        var again = piles.create("q", asked("create", NOW, "told anew"), Pile.empty(), List.of());

        assertThat(again.now().id()).isEqualTo("p");
        assertThat(((RawJson) again.answer().body()).text()).contains("made");
    }

    @Test
    void long_answers_do_not_make_a_long_document_and_a_repetition_of_one_that_has_no_room_changes_nothing() {
        for (var i = 0; i < 100; i++) change("k" + i, NOW.plusSeconds(i), "长".repeat(4_000) + i, noted());
        var version = piles.find("p").orElseThrow().version();

        var again = change("k20", NOW.plusSeconds(200), "how it stands now", noted());

        assertThat(told(again)).isEqualTo("how it stands now");
        assertThat(piles.find("p").orElseThrow().version()).isEqualTo(version);
        assertThat(bytes()).isLessThan(300_000);
    }

    @Test
    void a_repetition_with_another_body_is_refused_although_its_answer_has_no_room_any_more() {
        for (var i = 0; i < 100; i++) change("k" + i, NOW.plusSeconds(i), "长".repeat(4_000) + i, noted());
        var other = new Command("agent1", "k20", "another hash", NOW, "agent1", null);

        assertThatThrownBy(() ->
                        piles.<String>change("p", new Asked<>(other, said("x")), it -> Decision.changed(it.state())))
                .isInstanceOf(IdempotencyKeyReused.class);
    }

    @Test
    void who_fills_a_list_is_warned_and_then_refused_with_the_number() {
        for (var i = 0; i < 17; i++)
            assertThat(near(change("k" + i, NOW, "x", sheet("s" + i)))).isEmpty();

        var warned = change("k17", NOW, "x", it -> it.with("a").with("b"));
        assertThat(near(warned)).containsExactly(new Fill.Level("Pile.sheets", 19, 20));
        change("k18", NOW, "x", sheet("the last"));

        assertThatThrownBy(() -> change("k19", NOW, "x", sheet("one more")))
                .isInstanceOfSatisfying(
                        AggregateFull.class,
                        it -> assertThat(it.level()).isEqualTo(new Fill.Level("Pile.sheets", 21, 20)));
        assertThat(piles.find("p").orElseThrow().state().sheets()).hasSize(20).endsWith("the last");
    }

    @Test
    void what_is_over_the_limit_already_can_become_less_and_other_things_can_be_done_with_it() {
        settle(it -> new Pile(IntStream.range(0, 40).mapToObj(i -> "s" + i).toList(), List.of()));

        change("k1", NOW, "x", it -> it.rewritten("still possible"));
        change("k2", NOW, "x", it -> it.without(5));

        assertThat(piles.find("p").orElseThrow().state().sheets()).hasSize(35);
        assertThatThrownBy(() -> change("k3", NOW, "x", sheet("more"))).isInstanceOf(AggregateFull.class);
    }

    @Test
    void what_time_brings_is_taken_where_a_client_is_refused() {
        settle(it -> new Pile(IntStream.range(0, 20).mapToObj(i -> "s" + i).toList(), List.of()));

        settle(sheet("by a rule"));

        assertThat(piles.find("p").orElseThrow().state().sheets()).hasSize(21);
    }

    @Test
    void one_that_is_too_much_does_not_keep_others_from_being_done_in_the_same_moment() throws Exception {
        var together = new CyclicBarrier(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        together.await();
                        try {
                            change("k" + i, NOW, "x", i == 3 ? sheet("超".repeat(600_000)) : sheet("s" + i));
                            return true;
                        } catch (AggregateFull _) {
                            return false;
                        }
                    }))
                    .toList();
            for (var i = 0; i < 8; i++) assertThat(done.get(i).get()).isEqualTo(i != 3);
        }
        assertThat(piles.find("p").orElseThrow().state().sheets()).hasSize(7);
    }

    @Test
    void five_hundred_versions_stay_readable_and_the_document_small() {
        for (var i = 1; i <= 500; i++) {
            var text = "第" + i + "版" + "建".repeat(4_000);
            change("k" + i, NOW.plusSeconds(i), text, it -> it.rewritten(text));
        }

        var stored = piles.find("p").orElseThrow();
        assertThat(stored.state().versions()).hasSizeBetween(3, 6);
        assertThat(bytes()).isLessThan(500_000);
        assertThat(allVersions(stored))
                .isEqualTo(
                        IntStream.iterate(500, i -> i > 0, i -> i - 1).boxed().toList());
        assertThat(versions.page(stored, Optional.of(8L), 1).getFirst().text()).startsWith("第7版");
    }

    private List<Integer> allVersions(Stored<Pile> stored) {
        var all = new ArrayList<Integer>();
        var page = versions.page(stored, Optional.empty(), 70);
        while (!page.isEmpty()) {
            page.forEach(it -> all.add(it.number()));
            page = versions.page(stored, Optional.of((long) page.getLast().number()), 70);
        }
        return all;
    }

    private Outcome<Pile, String> change(String key, Instant at, String answer, UnaryOperator<Pile> next) {
        return piles.change("p", asked(key, at, answer), it -> Decision.changed(next.apply(it.state())));
    }

    private void settle(UnaryOperator<Pile> next) {
        piles.settle("p", Command.ofRule("rule", NOW), it -> Decision.<Pile, String>changed(next.apply(it.state())));
    }

    private static UnaryOperator<Pile> noted() {
        return pile -> pile;
    }

    private static UnaryOperator<Pile> sheet(String text) {
        return pile -> pile.with(text);
    }

    private static Asked<Pile> asked(String key, Instant at, String answer) {
        return new Asked<>(new Command("agent1", key, "hash", at, "agent1", null), said(answer));
    }

    private static Function<Stored<Pile>, Answer> said(String answer) {
        return stored -> new Answer(200, null, "\"" + stored.version() + "\"", Map.of("said", answer));
    }

    private static String told(Outcome<Pile, String> outcome) {
        var body = (RawJson) outcome.done().answer().body();
        return body.text().replaceAll("^\\{\"said\":\"|\"}$", "");
    }

    private static List<Fill.Level> near(Outcome<Pile, String> outcome) {
        return outcome.done().answer().near();
    }

    private List<String> keys() {
        return documents().find(eq("_id", "p")).first().getList("applied", Document.class).stream()
                .map(it -> it.getString("key").replace("agent1|", ""))
                .toList();
    }

    private int bytes() {
        return documents()
                .withDocumentClass(RawBsonDocument.class)
                .find(eq("_id", "p"))
                .first()
                .getByteBuffer()
                .remaining();
    }

    private MongoCollection<Document> documents() {
        return database.getCollection("piles");
    }

    private static final class SilentOutbox implements Outbox {
        @Override
        public void offer(MongoCollection<Document> collection, String id, List<OutboxEntry> pending) {}

        @Override
        public long publishedUpTo(MongoCollection<Document> collection, String id) {
            return 0;
        }

        @Override
        public void watch(MongoCollection<Document> collection) {}
    }
}
