package cn.yongji.onestop.testkit;

import cn.yongji.onestop.edge.attempt.RefusedAttempt;
import cn.yongji.onestop.platform.messaging.RefusedAttempts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** What the service under test notes of those who try what they may not. */
public final class Refusals {
    private static final int PARTITIONS = 6;
    private static final JsonMapper JSON = JsonMapper.shared();

    private Refusals() {}

    private static final class Heard {
        static final Queue<RefusedAttempt> ATTEMPTS = new ConcurrentLinkedQueue<>();

        static {
            Thread.ofPlatform().daemon().name("refusals").start(Heard::listen);
        }

        private static void listen() {
            var settings = Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.servers());
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                var partitions = IntStream.range(0, PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(RefusedAttempts.TOPIC, partition))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                while (true) {
                    for (var message : consumer.poll(Duration.ofMillis(100))) {
                        ATTEMPTS.add(JSON.readValue(message.value(), RefusedAttempt.class));
                    }
                }
            }
        }
    }

    /** What was noted of an account so far, in its order. */
    public static List<RefusedAttempt> of(String account) {
        return Heard.ATTEMPTS.stream()
                .filter(it -> it.account().equals(account))
                .toList();
    }
}
