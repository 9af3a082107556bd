package cn.yongji.onestop.ledger.http;

import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.platform.event.EventJson;
import cn.yongji.onestop.testkit.TestBroker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks on the topics as the other services do (CloudEvents 1.0 in binary mode). */
final class Wire {
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestBroker.servers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    private Wire() {}

    static void say(List<EventEnvelope> events) {
        events.forEach(event -> PRODUCER.send(message(event)));
        PRODUCER.flush();
    }

    static void say(EventEnvelope... events) {
        say(List.of(events));
    }

    /** A record as it comes. */
    static void say(ProducerRecord<String, byte[]> message) {
        PRODUCER.send(message);
        PRODUCER.flush();
    }

    static ProducerRecord<String, byte[]> message(EventEnvelope event) {
        return message(event, EventJson.write(event.data()));
    }

    static ProducerRecord<String, byte[]> message(EventEnvelope event, String json) {
        var message = new ProducerRecord<>(
                EventContracts.topicOf(event.type()), event.projectId(), json.getBytes(StandardCharsets.UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.id().toString());
        header(message, "ce_type", event.type());
        header(message, "ce_source", event.source());
        header(message, "ce_subject", event.subject());
        header(message, "ce_sequence", Long.toString(event.sequence()));
        header(message, "ce_time", event.time().toString());
        header(message, "ce_projectid", event.projectId());
        header(message, "ce_actor", event.actor());
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
