package cn.yongji.onestop.approval.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.CaseRounds;
import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder;
import cn.yongji.onestop.approval.cases.domain.rule.CaseDecider;
import cn.yongji.onestop.approval.cases.domain.rule.ContradictionRules;
import cn.yongji.onestop.approval.cases.domain.rule.NoticeWatch;
import cn.yongji.onestop.approval.cases.domain.rule.SupervisionLadder;
import cn.yongji.onestop.approval.cases.domain.rule.TimeWatch;
import cn.yongji.onestop.approval.cases.mongo.CaseMapping;
import cn.yongji.onestop.approval.cases.mongo.MongoCases;
import cn.yongji.onestop.approval.supervision.mongo.MongoLadder;
import cn.yongji.onestop.local.store.TestedStore;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Outbox;
import cn.yongji.onestop.platform.aggregate.OutboxEntry;
import cn.yongji.onestop.platform.aggregate.RawJson;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Several instances climb the same ladders on one store. */
class SupervisionRoundTest {
    private static final int CASES = 700;
    private static final LocalDate OVERDUE = LocalDate.of(2026, 9, 15);
    private static TestedStore server;
    private static MongoClient client;
    private static MongoDatabase database;

    @BeforeAll
    static void start() {
        server = TestedStore.start();
        client = MongoClients.create(server.uri());
        database = client.getDatabase(TestedStore.own("rungs"));
        var store = instance();
        var opened = CaseBuilder.aCase().review("M06", 5).opened();
        var notYet = CaseBuilder.aCase().review("M06", 60).opened();
        IntStream.range(0, CASES).forEach(i -> create(store, "due-" + i, opened));
        IntStream.range(0, 50).forEach(i -> create(store, "not-yet-" + i, notYet));
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void four_instances_that_look_at_once_tell_every_rung_once() throws Exception {
        var together = new CyclicBarrier(4);
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = IntStream.range(0, 4)
                    .mapToObj(_ -> instances.submit(() -> {
                        var round = round(instance());
                        together.await();
                        return round.look();
                    }))
                    .toList();
            for (var look : looks) look.get();
        }
        assertThat(round(instance()).look()).isZero();

        for (var document : database.getCollection("cases").find()) {
            var told = document.getList("outbox", Document.class).stream()
                    .map(entry -> entry.getString("type"))
                    .toList();
            if (document.getString("_id").startsWith("not-yet"))
                assertThat(told).isEmpty();
            else
                assertThat(told)
                        .containsExactly("review.rung-reached.v1", "review.rung-reached.v1", "review.turned-red.v1");
        }
    }

    @Test
    void lengths_that_make_a_rung_earlier_are_heeded_by_the_cases_that_are_stored() {
        var other = client.getDatabase(TestedStore.own("lengths"));
        var longer = new SupervisionLadder.Days(56, 2, 2, 3);
        create(
                instance(other, SupervisionLadder.Days.USUAL),
                "early",
                CaseBuilder.aCase().review("M06", 60).opened());
        var store = instance(other, longer);
        var ladder = new LadderRound(new MongoLadder(other), new CaseRounds(store), longer, clock());
        assertThat(round(store, longer).look())
                .as("nobody looks before that day")
                .isZero();

        ladder.run();

        assertThat(round(store, longer).look()).isEqualTo(1);
        var version = store.find("early").orElseThrow().version();
        ladder.run();
        assertThat(store.find("early").orElseThrow().version()).as("only once").isEqualTo(version);
        assertThat(round(store, longer).look()).isZero();
    }

    private static AggregateStore<Case> instance() {
        return instance(database, SupervisionLadder.Days.USUAL);
    }

    private static AggregateStore<Case> instance(MongoDatabase database, SupervisionLadder.Days ladder) {
        var calendar = CaseBuilder.CALENDAR;
        var store = new AggregateStores(database, new NoOutbox(), JsonMapper.shared())
                .of(CaseMapping.of(new TimeWatch(calendar, ladder), new NoticeWatch(calendar, 15)));
        new MongoCases(store);
        return store;
    }

    private static SupervisionRound round(AggregateStore<Case> store) {
        return round(store, SupervisionLadder.Days.USUAL);
    }

    private static SupervisionRound round(AggregateStore<Case> store, SupervisionLadder.Days ladder) {
        var calendar = CaseBuilder.CALENDAR;
        return new SupervisionRound(
                new CaseRounds(store),
                new CaseDecider(calendar, ContradictionRules.NONE, ladder),
                new TimeWatch(calendar, ladder),
                clock());
    }

    private static Clock clock() {
        return Clock.fixed(CaseBuilder.at(OVERDUE), ZoneOffset.UTC);
    }

    private static void create(AggregateStore<Case> store, String id, Case state) {
        store.create(
                id,
                new Asked<>(
                        Command.ofRule("test", CaseBuilder.at(CaseBuilder.MONDAY)),
                        _ -> new Answer(201, null, null, new RawJson(""))),
                state,
                List.of());
    }

    /** Nobody publishes here: what was told stays in the documents to be counted. */
    private static final class NoOutbox implements Outbox {
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
