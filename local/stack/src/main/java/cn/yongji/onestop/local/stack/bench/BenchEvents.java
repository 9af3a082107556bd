package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.kernel.event.EventContracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says events as services do, for projects that nobody else knows; each is one entry of the ledger. */
final class BenchEvents implements AutoCloseable {
    private static final String OPENED = """
        {"projectId":"%s","name":"测量用项目","track":"ENTERPRISE_RECORD","category":"INDUSTRIAL",\
        "unitUscc":"91140881MA0GT4BX3N","unitName":"测量用单位","totalInvestmentFen":100,"openedBy":"bench"}\
        """;
    /** A fact of which nobody makes anything but the ledger. */
    private static final String DECLARED = """
        {"projectId":"%s","level":"CITY","reason":"测量","declaredAt":"2026-11-10T02:00:00Z","declaredBy":"bench"}\
        """;

    private final KafkaProducer<String, byte[]> producer;

    BenchEvents(String servers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A project that has a row on the board. */
    void open(String project) {
        say("project.opened.v1", project, project, OPENED.formatted(project));
    }

    /** An entry more. */
    void add(String project) {
        say("project.key-declared.v1", project, "bench-" + UUID.randomUUID(), DECLARED.formatted(project));
    }

    /** Returns when the broker has all. */
    void flush() {
        producer.flush();
    }

    private void say(String type, String project, String subject, String json) {
        var message = new ProducerRecord<>(EventContracts.INTAKE, project, json.getBytes(StandardCharsets.UTF_8));
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                type,
                "ce_source",
                "/onestop/intake",
                "ce_subject",
                subject,
                "ce_sequence",
                "1",
                "ce_time",
                Instant.now().toString(),
                "ce_projectid",
                project,
                "ce_actor",
                "bench");
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
    }

    @Override
    public void close() {
        producer.close();
    }
}
