package cn.yongji.onestop.ledger.board;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.board.domain.Card;
import cn.yongji.onestop.ledger.board.domain.CardFold;
import cn.yongji.onestop.ledger.board.domain.Cards;
import cn.yongji.onestop.ledger.board.mongo.MongoCards;
import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgersInTheHeap;
import cn.yongji.onestop.ledger.entry.OwnEntries.Deed;
import cn.yongji.onestop.ledger.entry.domain.Destructions;
import cn.yongji.onestop.testkit.TestStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CardKeepingTest {
    private static MongoClient client;

    private final String project = UUID.randomUUID().toString();
    private final LedgersInTheHeap ledgers = new LedgersInTheHeap();
    private final MongoDatabase database = client.getDatabase("cards_" + project.substring(0, 8));
    private final MongoCards cards = prepared();

    /** An instance of the service: a memory of its own over the same ledgers and cards. */
    private final class Instance {
        private final WallBoard board =
                new WallBoard(cards, PublishedSchedules.calendar(), Clock.systemUTC(), Duration.ofMillis(0));
        private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
        private final CardKeeping keeping =
                new CardKeeping(ledgers.reading(), cards, board, meters.counter("failed"), 10);

        void repair() {
            new CardRepair(ledgers.segments(), cards, keeping).run();
        }

        long entries() {
            return board.today().sheet().entries();
        }
    }

    private MongoCards prepared() {
        var all = new MongoCards(database);
        all.prepare();
        return all;
    }

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestStore.uri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Test
    void whoever_records_writes_the_card_and_another_instance_finds_it() {
        var here = new Instance();
        var there = new Instance();
        var sample = new SampleCase(project).opened();
        assertThat(there.entries()).isZero();

        ledgers.record(project, sample.story().told(), here.keeping);

        assertThat(here.entries()).isEqualTo(2);
        assertThat(there.entries()).isEqualTo(2);
        assertThat(there.board.today().digest()).isEqualTo(here.board.today().digest());
    }

    @Test
    void who_is_killed_between_the_entries_and_the_card_gets_the_events_again_and_the_card_is_made_then() {
        var story = SampleCase.of(project);
        ledgers.record(project, story.told());
        assertThat(cards.lengths()).isEmpty();

        ledgers.record(project, story.told(), new Instance().keeping);

        assertThat(cards.lengths())
                .isEqualTo(Map.of(project, (long) story.told().size()));
    }

    @Test
    void a_card_that_is_behind_or_gone_or_of_an_older_form_is_found_and_made_anew() {
        var story = SampleCase.of(project);
        var length = (long) story.told().size();
        ledgers.record(project, story.told().subList(0, 5), new Instance().keeping);
        ledgers.record(project, story.told());

        new Instance().repair();
        var made = cards.all();
        assertThat(cards.lengths()).isEqualTo(Map.of(project, length));

        database.getCollection("board_cards").deleteMany(new Document());
        new Instance().repair();
        assertThat(cards.all()).isEqualTo(made);

        database.getCollection("board_cards")
                .updateMany(new Document(), new Document("$set", new Document("form", 0).append("card", "?")));
        assertThat(cards.all()).isEmpty();
        new Instance().repair();
        assertThat(cards.all()).isEqualTo(made);
    }

    @Test
    void what_was_recorded_just_now_need_not_be_read_for_its_card() {
        var here = new Instance();
        var told = SampleCase.of(project).told();

        for (var event : told) ledgers.record(project, List.of(event), here.keeping);

        assertThat(ledgers.readings()).isZero();
        assertThat(cards.lengths()).isEqualTo(Map.of(project, (long) told.size()));
    }

    @Test
    void what_was_destroyed_is_on_no_card_any_more() {
        var here = new Instance();
        var story = new SampleCase(project).opened().planned().story();
        ledgers.record(project, story.told(), here.keeping);
        assertThat(cards.all().getFirst().project()).isNotNull();

        ledgers.segments().removePayloads(project, List.of(1L));
        here.keeping.recorded(project, story.told().size(), List.of());

        assertThat(cards.all().getFirst().project()).isNull();
        assertThat(here.board.today().sheet().withoutFile()).isEqualTo(1);
    }

    @Test
    void what_is_about_to_be_destroyed_is_on_no_card_that_another_instance_makes_meanwhile() {
        var here = new Instance();
        var there = new Instance();
        var sample = new SampleCase(project).opened();
        ledgers.record(project, sample.story().told(), there.keeping);
        var destroying = ledgers.own(ledgers.segments(), here.keeping);
        var later = sample.planned().story().told();

        destroying.add(project, destruction(), () -> {
            ledgers.record(project, later, there.keeping);
            assertThat(cards.all().getFirst().length()).as("before the removal").isEqualTo(2);
            ledgers.segments().removePayloads(project, List.of(1L));
        });

        assertThat(cards.all().getFirst().length()).isEqualTo(4);
        assertThat(cards.all().getFirst().project()).isNull();
        ledgers.record(project, sample.accepted().story().told(), there.keeping);
        assertThat(cards.all().getFirst().length())
                .isEqualTo(sample.story().told().size() + 1);
        assertThat(cards.all().getFirst().project()).isNull();
        assertThat(there.board.today().sheet().withoutFile()).isEqualTo(1);
    }

    private static Deed destruction() {
        var id = UUID.randomUUID();
        var says = JsonMapper.shared().createObjectNode();
        says.putArray("indexes").add(1L);
        return new Deed(id, Destructions.TYPE, id.toString(), Instant.EPOCH, "auditor1", says);
    }

    @Test
    void who_records_does_not_wait_for_a_look_at_the_database() throws Exception {
        var card = CardsOf.of(SampleCase.of(project));
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var slow = (Cards)
                Proxy.newProxyInstance(Cards.class.getClassLoader(), new Class<?>[] {Cards.class}, (_, method, _) -> {
                    if (!method.getName().equals("lengths")) return List.of();
                    asked.countDown();
                    answer.await();
                    return Map.of();
                });
        var board = new WallBoard(slow, PublishedSchedules.calendar(), Clock.systemUTC(), Duration.ofMillis(0));
        board.today();
        try (var looking = Executors.newVirtualThreadPerTaskExecutor()) {
            var look = looking.submit(board::today);
            asked.await();

            board.put(card);
            var meanwhile = board.today().sheet().entries();
            answer.countDown();

            assertThat(meanwhile).isEqualTo(card.length());
            assertThat(look.get().sheet().entries()).isEqualTo(card.length());
        }
    }

    @Test
    void instances_that_write_in_any_order_leave_the_card_that_rests_on_most_entries() throws InterruptedException {
        var story = SampleCase.of(project);
        ledgers.record(project, story.told());
        var entries = ledgers.reading().after(project, 0, 1_000);
        var all = new ArrayList<Card>();
        var fold = new CardFold(project);
        for (var entry : FactReading.of(entries)) {
            fold.hear(List.of(entry));
            all.add(fold.card("head " + fold.length()));
        }
        var last = all.getLast();
        Collections.shuffle(all, new Random(7));

        try (var writers = Executors.newFixedThreadPool(8)) {
            all.forEach(card -> writers.submit(() -> cards.keep(card)));
        }

        assertThat(cards.all()).containsExactly(last);
    }

    @Test
    void a_card_folded_bit_by_bit_is_the_one_that_is_folded_at_once() {
        var story = SampleCase.of(project);
        var bit = new Instance();
        for (var event : story.told()) ledgers.record(project, List.of(event), bit.keeping);

        var atOnce = new CardFold(project);
        var entries = ledgers.reading().after(project, 0, 1_000);
        atOnce.hear(FactReading.of(entries));
        assertThat(cards.all())
                .containsExactly(atOnce.card(entries.getLast().hash().hex()));
    }
}
