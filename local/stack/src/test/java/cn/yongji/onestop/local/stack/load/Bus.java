package cn.yongji.onestop.local.stack.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was said on a topic, as it is there now. What was said twice is there once: it has the same id. */
public final class Bus {
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;

    public Bus(int port) {
        this.port = port;
    }

    /** One event. */
    public record Said(String id, String type, String subject, long sequence, JsonNode data) {}

    public Collection<Said> read(String topic) {
        var said = new LinkedHashMap<String, Said>();
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (!isThrough(consumer, partitions, ends)) {
                for (var one : consumer.poll(Duration.ofMillis(200))) {
                    var event = event(one);
                    said.putIfAbsent(event.id(), event);
                }
            }
        }
        return said.values();
    }

    private static boolean isThrough(
            KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        return partitions.stream().allMatch(one -> consumer.position(one) >= ends.get(one));
    }

    private static Said event(ConsumerRecord<String, byte[]> one) {
        return new Said(
                header(one, "ce_id"),
                header(one, "ce_type"),
                header(one, "ce_subject"),
                Long.parseLong(header(one, "ce_sequence")),
                JSON.readTree(one.value()));
    }

    private static String header(ConsumerRecord<String, byte[]> one, String name) {
        return new String(one.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        "127.0.0.1:" + port,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
