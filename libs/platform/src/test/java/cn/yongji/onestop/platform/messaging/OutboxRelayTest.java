package cn.yongji.onestop.platform.messaging;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.local.store.EmbeddedStore;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Change;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.OutboxEntry;
import cn.yongji.onestop.platform.aggregate.RawJson;
import cn.yongji.onestop.platform.aggregate.Ticket;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OutboxRelayTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static EmbeddedStore server;
    private static MongoClient client;
    private static TestBroker broker;

    private final String ticket = "t-" + UUID.randomUUID();
    private final List<Runnable> cleanUp = new ArrayList<>();
    private MongoDatabase database;

    @BeforeAll
    static void start() {
        server = EmbeddedStore.start();
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
    }

    @AfterEach
    void close() {
        cleanUp.reversed().forEach(Runnable::run);
    }

    @Test
    void events_are_published_in_order_with_their_circumstances_and_then_leave_the_document() {
        var tickets = instance(running());
        tickets.create(ticket, command("c"), Ticket.open(), List.of(fact(1)), _ -> done());

        tickets.change(ticket, command("k"), stored -> Change.apply(stored.state(), fact(2), fact(3)), _ -> done());

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
        dead.create(ticket, command("c"), Ticket.open(), List.of(fact(1), fact(2)), _ -> done());
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
        dead.create(ticket, command("c"), Ticket.open(), List.of(fact(1)), _ -> done());
        var relay = running();
        var tickets = instance(relay);

        new OutboxSweep(relay, Duration.ofHours(1)).run();
        tickets.create("other-" + ticket, command("o"), Ticket.open(), List.of(fact(9)), _ -> done());

        broker.read(
                EventContracts.APPROVAL,
                all -> all.stream().anyMatch(r -> subject(r).equals("other-" + ticket)));
        assertThat(document().getList("outbox", Document.class)).hasSize(1);
    }

    @Test
    void an_instance_publishes_what_another_one_wrote_before_it() {
        var crashed = instance(neverStarted());
        crashed.create(ticket, command("c"), Ticket.open(), List.of(fact(1)), _ -> done());
        var tickets = instance(running());

        tickets.change(ticket, command("k"), stored -> Change.apply(stored.state(), fact(2)), _ -> done());

        assertThat(publishedBy(2)).extracting(OutboxRelayTest::sequence).containsExactly(1L, 2L);
    }

    @Test
    void a_document_that_cannot_be_sent_does_not_stop_the_others() {
        var relay = running();
        var unknown = new OutboxEntry(UUID.randomUUID(), "case.exploded.v9", 1, NOW, "p1", "agent1", null, "{}");
        relay.offer(database.getCollection("tickets"), "broken-" + ticket, List.of(unknown));

        instance(relay).create(ticket, command("c"), Ticket.open(), List.of(fact(1)), _ -> done());

        assertThat(publishedBy(1)).extracting(OutboxRelayTest::sequence).containsExactly(1L);
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
        return new OutboxRelay(producer, "/onestop/test");
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
        return new CaseClosedV1("p1", "c" + number, "GRANTED", NOW);
    }

    private static Command command(String key) {
        return new Command("agent1", key, "hash", NOW, "agent1", null);
    }

    private static Answer done() {
        return new Answer(200, null, null, new RawJson("{}"));
    }
}
