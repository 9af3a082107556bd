package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.edge.attempt.AttemptSink;
import cn.yongji.onestop.edge.attempt.RefusedAttempt;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * 越权访问 on a topic of its own, from which the ledger service lists them for auditors. They are no events of a project: nothing
 * is sealed of them, and one that the broker does not take is lost.
 */
public final class RefusedAttempts implements AttemptSink {
    /** Where all services send them; the key is the account. */
    public static final String TOPIC = "onestop.refused-attempts";

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAttempts.class);

    private final Producer<String, byte[]> producer;
    private final JsonMapper json;

    RefusedAttempts(Producer<String, byte[]> producer, JsonMapper json) {
        this.producer = producer;
        this.json = json;
    }

    @Override
    public void write(RefusedAttempt attempt) {
        producer.send(new ProducerRecord<>(TOPIC, attempt.account(), json.writeValueAsBytes(attempt)), (_, failure) -> {
            if (failure != null) LOG.warn("a refused attempt was not sent: {}", failure.toString());
        });
    }
}
