package cn.yongji.onestop.platform.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A topic of what travels beside the events, such as refused attempts and lists for the reconciliation. A record that cannot be
 * read is left out, and nothing waits for it; one that cannot be kept at the moment is handed over again until it can.
 *
 * @param group who reads it: each record comes to one instance of the group
 * @param type what a record says
 */
public record JsonTopic<T>(String topic, String group, Class<T> type) {
    private static final Logger LOG = LoggerFactory.getLogger(JsonTopic.class);
    private static final String REST_MS = "500";

    /** A record that could be read, and where it stands. */
    public record Placed<T>(int partition, long offset, T value) {
        /** Of the place: the same whenever the record is read, and later ones of a partition behind earlier ones. */
        public String id() {
            return "%03d-%019d".formatted(partition, offset);
        }
    }

    /** Keeps what was read; told again of the same after a crash or where it throws. */
    @FunctionalInterface
    public interface Keeper<T> {
        void keep(List<Placed<T>> read);
    }

    /** Reads from its beginning on, and then from where the group has come to. */
    public ConcurrentMessageListenerContainer<String, byte[]> reader(
            Map<String, Object> settings, JsonMapper json, Keeper<T> keeper) {
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, REST_MS);
        var properties = new ContainerProperties(topic);
        properties.setGroupId(group);
        properties.setClientId(group);
        properties.setMissingTopicsFatal(false);
        properties.setMessageListener(
                (BatchMessageListener<String, byte[]>) records -> keeper.keep(read(records, json)));
        var container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                properties);
        container.setCommonErrorHandler(ReaderContainers.untilItPasses());
        container.setBeanName(group);
        return container;
    }

    private List<Placed<T>> read(List<ConsumerRecord<String, byte[]>> records, JsonMapper json) {
        var read = new ArrayList<Placed<T>>();
        for (var it : records) {
            try {
                read.add(new Placed<>(it.partition(), it.offset(), json.readValue(it.value(), type)));
            } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
                LOG.warn("{} {}-{} cannot be read: {}", topic, it.partition(), it.offset(), e.toString());
            }
        }
        return read;
    }
}
