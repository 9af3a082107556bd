package cn.yongji.onestop.ledger.attempt;

import cn.yongji.onestop.edge.attempt.RefusedAttempt;
import cn.yongji.onestop.platform.messaging.RefusedAttempts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Collects what the services refused. One record that cannot be read is left out, and nothing waits for it. */
final class AttemptReader implements BatchMessageListener<String, byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(AttemptReader.class);
    private static final String GROUP = "ledger-refused-attempts";

    private final AttemptLog log;
    private final JsonMapper json;

    AttemptReader(AttemptLog log, JsonMapper json) {
        this.log = log;
        this.json = json;
    }

    ConcurrentMessageListenerContainer<String, byte[]> on(ConsumerFactory<String, byte[]> consumers) {
        var properties = new ContainerProperties(RefusedAttempts.TOPIC);
        properties.setGroupId(GROUP);
        properties.setClientId(GROUP);
        properties.setMessageListener(this);
        properties.setMissingTopicsFatal(false);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(GROUP);
        return container;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, RefusedAttempt> read = new LinkedHashMap<>();
        for (var it : records) {
            try {
                read.put(placeOf(it), json.readValue(it.value(), RefusedAttempt.class));
            } catch (JacksonException | IllegalArgumentException e) {
                LOG.warn("a refused attempt cannot be read: {}", e.toString());
            }
        }
        log.add(read);
    }

    private static String placeOf(ConsumerRecord<String, byte[]> it) {
        return "%03d-%019d".formatted(it.partition(), it.offset());
    }
}
