package cn.yongji.onestop.platform.messaging;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.local.store.TestedStore;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.OutboxEntry;
import cn.yongji.onestop.platform.aggregate.RawJson;
import cn.yongji.onestop.platform.aggregate.Ticket;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OutboxRelayTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static TestedStore server;
    private static MongoClient client;
    private static TestBroker broker;

    private final String ticket = "t-" + UUID.randomUUID();
    private final List<Runnable> cleanUp = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private MongoDatabase database;
    private UnsentEvents unsent;

    @BeforeAll
    static void start() {
        server = TestedStore.start();
        client = MongoClients.create(server.uri());
        broker = new TestBroker();
    }

    @AfterAll
    static void stop() {
        broker.close();
        client.close();
        server.close();
    }

    @BeforeEach
    void open() {
        database = client.getDatabase("relay_" + UUID.randomUUID().toString().substring(0, 8));
        unsent = new UnsentEvents(database, 3, meters);
    }

    @AfterEach
    void close() {
        cleanUp.reversed().forEach(Runnable::run);
    }

    @Test
    void events_are_published_in_order_with_their_circumstances_and_then_leave_the_document() {
        var tickets = instance(running());
        tickets.create(ticket, new Asked<>(command("c"), _ -> done()), Ticket.open(), List.of(fact(1)));

        tickets.change(
                ticket,
                new Asked<>(command("k"), _ -> done()),
                stored -> Decision.changed(stored.state(), fact(2), fact(3)));

        var published = publishedBy(3);
        assertThat(published).extracting(OutboxRelayTest::sequence).containsExactly(1L, 2L, 3L);
        var first = EventHeaders.toEnvelope(published.getFirst());
        assertThat(first.subject()).isEqualTo(ticket);
        assertThat(first.actor()).isEqualTo("agent1");
        assertThat(first.source()).isEqualTo("/onestop/test");
        assertThat(first.data()).isEqualTo(fact(1));
        assertThat(published.getFirst().key()).isEqualTo("p1");
        await().untilAsserted(() -> {
            assertThat(document().getList("outbox", Document.class)).isEmpty();
            assertThat(document()).doesNotContainKey("outboxAt");
        });
    }

    @Test
    void the_sweep_publishes_what_a_crash_left_behind() {
        var dead = instance(neverStarted());
        dead.create(ticket, new Asked<>(command("c"), _ -> done()), Ticket.open(), List.of(fact(1), fact(2)));
        var relay = running();
        instance(relay);

        new OutboxSweep(relay, Duration.ZERO).run();

        assertThat(publishedBy(2)).extracting(OutboxRelayTest::sequence).containsExactly(1L, 2L);
        await().untilAsserted(() ->
                assertThat(document().getList("outbox", Document.class)).isEmpty());
    }

    @Test
    void the_sweep_leaves_alone_what_is_still_young() {
        var dead = instance(neverStarted());
        dead.create(ticket, new Asked<>(command("c"), _ -> done()), Ticket.open(), List.of(fact(1)));
        var relay = running();
        var tickets = instance(relay);

        new OutboxSweep(relay, Duration.ofHours(1)).run();
        tickets.create("other-" + ticket, new Asked<>(command("o"), _ -> done()), Ticket.open(), List.of(fact(9)));

        broker.read(
                EventContracts.APPROVAL,
                all -> all.stream().anyMatch(r -> subject(r).equals("other-" + ticket)));
        assertThat(document().getList("outbox", Document.class)).hasSize(1);
    }

    @Test
    void an_instance_publishes_what_another_one_wrote_before_it() {
        var crashed = instance(neverStarted());
        crashed.create(ticket, new Asked<>(command("c"), _ -> done()), Ticket.open(), List.of(fact(1)));
        var tickets = instance(running());

        tickets.change(
                ticket, new Asked<>(command("k"), _ -> done()), stored -> Decision.changed(stored.state(), fact(2)));

        assertThat(publishedBy(2)).extracting(OutboxRelayTest::sequence).containsExactly(1L, 2L);
    }

    @Test
    void a_document_that_cannot_be_sent_does_not_stop_the_others() {
        var relay = running();
        var unknown = new OutboxEntry(UUID.randomUUID(), "case.exploded.v9", 1, NOW, "p1", "agent1", null, "{}");
        relay.offer(database.getCollection("tickets"), "broken-" + ticket, List.of(unknown));

        instance(relay).create(ticket, new Asked<>(command("c"), _ -> done()), Ticket.open(), List.of(fact(1)));

        assertThat(publishedBy(1)).extracting(OutboxRelayTest::sequence).containsExactly(1L);
    }

    @Test
    void an_event_that_can_never_be_sent_is_parked_at_once_and_the_later_ones_of_its_aggregate_wait() {
        var relay = running();
        givenTheSecondOfThreeHasNoForm(relay);

        new OutboxSweep(relay, Duration.ZERO).run();

        await().until(() -> unsent.isParked("tickets", ticket));
        assertThat(publishedBy(1)).extracting(OutboxRelayTest::sequence).containsExactly(1L);
        assertThat(unsent.list(null, 10)).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo("tickets~" + ticket);
            assertThat(it.type()).isEqualTo("case.exploded.v9");
            assertThat(it.sequence()).isEqualTo(2);
            assertThat(it.reason()).contains("case.exploded.v9");
            assertThat(it.waiting()).isEqualTo(3);
            assertThat(it.state()).isEqualTo("PARKED");
        });
        assertThat(meters.get("onestop.outbox.parked").gauge().value()).isEqualTo(1);
    }

    @Test
    void what_is_parked_is_offered_no_more_and_holds_up_no_other_aggregate() {
        var relay = running();
        givenTheSecondOfThreeHasNoForm(relay);
        new OutboxSweep(relay, Duration.ZERO).run();
        await().until(() -> unsent.isParked("tickets", ticket));

        new OutboxSweep(relay, Duration.ZERO).run();
        relay.offer(database.getCollection("tickets"), ticket, List.of(entry("case.closed.v1", 3)));
        var other = instance(relay);
        other.create("other-" + ticket, new Asked<>(command("o"), _ -> done()), Ticket.open(), List.of(fact(9)));

        broker.read(
                EventContracts.APPROVAL,
                all -> all.stream().anyMatch(r -> subject(r).equals("other-" + ticket)));
        assertThat(unsent.list(null, 10))
                .singleElement()
                .satisfies(it -> assertThat(it.tries()).isEqualTo(1));
        assertThat(publishedBy(1)).extracting(OutboxRelayTest::sequence).containsExactly(1L);
    }

    @Test
    void offered_again_after_the_cause_was_mended_all_of_the_aggregate_is_sent_in_order() {
        var relay = running();
        givenTheSecondOfThreeHasNoForm(relay);
        new OutboxSweep(relay, Duration.ZERO).run();
        await().until(() -> unsent.isParked("tickets", ticket));
        var id = unsent.list(null, 10).getFirst().id();
        database.getCollection("tickets").updateOne(eq("_id", ticket), Updates.set("outbox.1.type", "case.closed.v1"));

        var released = unsent.release(id, "admin1").orElseThrow();
        relay.offerAgain(unsent.collectionOf(released), released.subject());

        assertThat(released.state()).isEqualTo("OFFERED");
        assertThat(publishedBy(3)).extracting(OutboxRelayTest::sequence).containsExactly(1L, 2L, 3L);
        await().untilAsserted(() -> assertThat(unsent.list(null, 10)).isEmpty());
        await().untilAsserted(() ->
                assertThat(document().getList("outbox", Document.class)).isEmpty());
        assertThat(unsent.release(id, "admin1")).isEmpty();
    }

    @Test
    void offered_again_with_its_cause_still_there_it_is_parked_again() {
        var relay = running();
        givenTheSecondOfThreeHasNoForm(relay);
        new OutboxSweep(relay, Duration.ZERO).run();
        await().until(() -> unsent.isParked("tickets", ticket));

        var released = unsent.release("tickets~" + ticket, "admin1").orElseThrow();
        relay.offerAgain(unsent.collectionOf(released), released.subject());

        await().until(() -> unsent.isParked("tickets", ticket));
        assertThat(publishedBy(1)).extracting(OutboxRelayTest::sequence).containsExactly(1L);
    }

    @Test
    void an_instance_learns_what_another_one_has_parked() {
        var relay = running();
        givenTheSecondOfThreeHasNoForm(relay);
        new OutboxSweep(relay, Duration.ZERO).run();
        await().until(() -> unsent.isParked("tickets", ticket));

        var another = new UnsentEvents(database, 3, new SimpleMeterRegistry());
        another.look();

        assertThat(another.isParked("tickets", ticket)).isTrue();
        assertThat(another.parkedOf("tickets")).containsExactly(ticket);
    }

    @Test
    void trouble_that_nobody_knows_is_tried_some_times_and_then_parked() {
        var failing = failing(new KafkaException("something odd"));

        offerAndWait(failing, 1);
        assertThat(unsent.list(null, 10)).extracting(UnsentEvent::state).containsExactly("TRYING");
        offerAndWait(failing, 2);
        offerAndWait(failing, 3);

        await().until(() -> unsent.isParked("tickets", ticket));
        assertThat(unsent.list(null, 10)).extracting(UnsentEvent::state).containsExactly("PARKED");
    }

    @Test
    void an_event_too_large_for_the_broker_is_parked_at_once() {
        var failing = failing(new RecordTooLargeException("over 1 MB"));

        failing.offer(database.getCollection("tickets"), ticket, List.of(entry("case.closed.v1", 1)));

        await().until(() -> unsent.isParked("tickets", ticket));
    }

    @Test
    void a_broker_that_is_away_is_waited_for_however_long_it_lasts() {
        var offered = new AtomicInteger();
        var away = started(new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
                offered.incrementAndGet();
                throw new TimeoutException("no leader");
            }
        });

        for (var time = 1; time <= 20; time++) {
            var tried = time;
            away.offer(database.getCollection("tickets"), ticket, List.of(entry("case.closed.v1", 1)));
            await().until(() -> offered.get() == tried);
        }

        assertThat(unsent.list(null, 10)).isEmpty();
    }

    @Test
    void an_outbox_that_nobody_can_read_is_parked_with_its_reason() {
        var tickets = database.getCollection("tickets");
        var relay = running();
        instance(relay);
        tickets.insertOne(new Document("_id", ticket)
                .append("outboxAt", Date.from(Instant.EPOCH))
                .append("outbox", List.of(new Document("id", "no identity"))));

        new OutboxSweep(relay, Duration.ZERO).run();

        assertThat(unsent.isParked("tickets", ticket)).isTrue();
        assertThat(unsent.list(null, 10))
                .singleElement()
                .satisfies(it -> assertThat(it.waiting()).isEqualTo(1));
    }

    private void givenTheSecondOfThreeHasNoForm(OutboxRelay relay) {
        instance(relay);
        var dead = instance(neverStarted());
        dead.create(ticket, new Asked<>(command("c"), _ -> done()), Ticket.open(), List.of(fact(1), fact(2), fact(3)));
        database.getCollection("tickets")
                .updateOne(eq("_id", ticket), Updates.set("outbox.1.type", "case.exploded.v9"));
    }

    private void offerAndWait(OutboxRelay relay, int tries) {
        relay.offer(database.getCollection("tickets"), ticket, List.of(entry("case.closed.v1", 1)));
        await().until(() -> unsent.list(null, 10).stream().anyMatch(it -> it.tries() == tries));
    }

    private OutboxRelay failing(RuntimeException why) {
        var producer = new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        producer.sendException = why;
        return started(producer);
    }

    private OutboxRelay started(Producer<String, byte[]> producer) {
        var relay = new OutboxRelay(producer, "/onestop/test", unsent);
        relay.start();
        cleanUp.add(relay::stop);
        return relay;
    }

    private static OutboxEntry entry(String type, long sequence) {
        return new OutboxEntry(UUID.randomUUID(), type, sequence, NOW, "p1", "agent1", null, "{}");
    }

    private OutboxRelay running() {
        var relay = neverStarted();
        relay.start();
        cleanUp.add(relay::stop);
        return relay;
    }

    private OutboxRelay neverStarted() {
        KafkaProducer<String, byte[]> producer = broker.producer();
        cleanUp.add(producer::close);
        return new OutboxRelay(producer, "/onestop/test", unsent);
    }

    private AggregateStore<Ticket> instance(OutboxRelay relay) {
        return new AggregateStores(database, relay, JsonMapper.shared()).of(Ticket.MAPPING);
    }

    private List<ConsumerRecord<String, byte[]>> publishedBy(int count) {
        return broker
                .read(
                        EventContracts.APPROVAL,
                        all -> all.stream()
                                        .filter(r -> subject(r).equals(ticket))
                                        .count()
                                >= count)
                .stream()
                .filter(r -> subject(r).equals(ticket))
                .toList();
    }

    private Document document() {
        return database.getCollection("tickets").find(eq("_id", ticket)).first();
    }

    private static String subject(ConsumerRecord<String, byte[]> message) {
        return EventHeaders.optional(message.headers(), "ce_subject");
    }

    private static Long sequence(ConsumerRecord<String, byte[]> message) {
        return Long.parseLong(EventHeaders.optional(message.headers(), "ce_sequence"));
    }

    private static CaseClosedV1 fact(int number) {
        return new CaseClosedV1("p1", "c" + number, Word.of(HowItEnded.GRANTED), NOW);
    }

    private static Command command(String key) {
        return new Command("agent1", key, "hash", NOW, "agent1", null);
    }

    private static Answer done() {
        return new Answer(200, null, null, new RawJson("{}"));
    }
}
