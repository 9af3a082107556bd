package cn.yongji.onestop.testkit;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.platform.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plays the other services: says what they would say, and hears what this one says. */
public final class Partners {
    /** What was heard, with its place in its aggregate. */
    public record Heard(String subject, long sequence, String type, EventContract data) {}

    private static final AtomicLong SEQUENCE = new AtomicLong(100);
    private static final Map<String, Queue<Heard>> HEARD = new ConcurrentHashMap<>();
    private static final int PARTITIONS = 6;

    private static final class Speaking {
        static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.servers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private Partners() {}

    /** Says it as the next event of the aggregate. */
    public static void say(String subject, EventContract event) {
        say(subject, SEQUENCE.incrementAndGet(), event);
    }

    /** With a sequence of its own, to say the same thing twice. */
    public static void say(String subject, long sequence, EventContract event) {
        var type = EventContracts.nameOf(event);
        var json = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        var message = new ProducerRecord<>(EventContracts.topicOf(type), event.projectId(), json);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/onestop/test",
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_projectid",
                        event.projectId(),
                        "ce_actor",
                        "somebody",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Speaking.PRODUCER.send(message);
        Speaking.PRODUCER.flush();
    }

    /** What was said on a topic so far, in its order. */
    public static List<Heard> on(String topic) {
        return List.copyOf(HEARD.computeIfAbsent(topic, Partners::listen));
    }

    private static Queue<Heard> listen(String topic) {
        var heard = new ConcurrentLinkedQueue<Heard>();
        Thread.ofPlatform().daemon().name("partners").start(() -> {
            var settings = Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.servers());
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                var partitions = IntStream.range(0, PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic, partition))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                while (true) {
                    for (var message : consumer.poll(Duration.ofMillis(100))) {
                        var type = text(message.headers().lastHeader("ce_type").value());
                        heard.add(new Heard(
                                text(message.headers().lastHeader("ce_subject").value()),
                                Long.parseLong(text(message.headers()
                                        .lastHeader("ce_sequence")
                                        .value())),
                                type,
                                EventJson.read(type, text(message.value()))));
                    }
                }
            }
        });
        return heard;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
