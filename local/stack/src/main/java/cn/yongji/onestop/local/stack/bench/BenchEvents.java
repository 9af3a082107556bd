package cn.yongji.onestop.local.stack.bench;

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
    private static final String SUGGESTED = """
        {"projectId":"%s","improvementId":"%s","periodFrom":"2026-07-01","periodTo":"2026-09-30",\
        "kind":"CATALOGUE","rule":"BENCH","subject":"M12","title":"测量用","metric":"BENCH","from":"1","to":"1",\
        "n":1,"evidence":[],"suggestedAt":"2026-11-10T02:00:00Z"}\
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
        say("onestop.intake", "project.opened.v1", "/onestop/intake", project, project, OPENED.formatted(project));
    }

    /** An entry more. */
    void add(String project) {
        var subject = "bench-" + UUID.randomUUID();
        var json = SUGGESTED.formatted(project, subject);
        say("onestop.ledger", "improvement.suggested.v1", "/onestop/ledger", project, subject, json);
    }

    /** Returns when the broker has all. */
    void flush() {
        producer.flush();
    }

    private void say(String topic, String type, String source, String project, String subject, String json) {
        var message = new ProducerRecord<>(topic, project, json.getBytes(StandardCharsets.UTF_8));
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                type,
                "ce_source",
                source,
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
