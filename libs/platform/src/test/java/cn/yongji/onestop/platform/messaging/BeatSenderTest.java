package cn.yongji.onestop.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.local.store.TestedStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BeatSenderTest {
    private static final Instant LONG_AGO = Instant.parse("2026-03-02T01:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static TestedStore server;
    private static MongoClient client;

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final MongoCollection<Document> tickets = client.getDatabase(
                    "beat_" + UUID.randomUUID().toString().substring(0, 8))
            .getCollection("tickets");
    private final UnsentEvents unsent = new UnsentEvents(
            client.getDatabase(tickets.getNamespace().getDatabaseName()), 3, new SimpleMeterRegistry());
    private final OutboxRelay relay = new OutboxRelay(producer, "/onestop/test", unsent);
    private final BeatSender sender = new BeatSender("test", relay, unsent, producer, JSON, Duration.ofMillis(20));

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

    @Test
    void a_service_says_since_when_its_oldest_event_waits_and_nothing_of_what_is_parked() {
        relay.watch(tickets);
        assertThat(sender.now().unsentSince()).isNull();
        var idle = sender.now();
        assertThat(idle.sentUpTo()).isEqualTo(idle.at());

        tickets.insertOne(new Document("_id", "late").append("outboxAt", Date.from(LONG_AGO)));
        tickets.insertOne(new Document("_id", "later").append("outboxAt", Date.from(LONG_AGO.plusSeconds(9))));
        assertThat(sender.now().sentUpTo()).isEqualTo(LONG_AGO);

        unsent.failed("tickets", "late", null, new IllegalStateException("no form"), true);
        assertThat(sender.now().sentUpTo()).isEqualTo(LONG_AGO.plusSeconds(9));
        assertThat(sender.now().parked()).isEqualTo(1);
    }

    @Test
    void it_says_so_again_and_again_while_it_runs_and_a_service_without_events_says_nothing() {
        sender.start();
        assertThat(producer.history()).isEmpty();
        relay.watch(tickets);

        await().untilAsserted(() -> assertThat(producer.history()).hasSizeGreaterThan(2));
        sender.stop();

        var last = producer.history().getLast();
        assertThat(last.topic()).isEqualTo(ServiceBeat.TOPIC);
        assertThat(last.key()).isEqualTo("test");
        assertThat(JSON.readValue(last.value(), ServiceBeat.class).service()).isEqualTo("test");
    }
}
