package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.kernel.event.EventContracts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real broker for the tests of this package, with a look at everything that was published. */
final class TestBroker implements AutoCloseable {
    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(
            1, 3, EventContracts.INTAKE, EventContracts.APPROVAL, EventContracts.COORDINATION, DeadLetters.TOPIC);

    TestBroker() {
        broker.afterPropertiesSet();
    }

    String address() {
        return broker.getBrokersAsString();
    }

    KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", address(), "acks", "all", "max.block.ms", 5_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Everything on the topic, from the beginning, until enough of it is there. */
    List<ConsumerRecord<String, byte[]>> read(String topic, Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        var settings = Map.<String, Object>of("bootstrap.servers", address(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var all = new ArrayList<ConsumerRecord<String, byte[]>>();
            var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (!enough.test(all)) {
                if (System.nanoTime() > deadline)
                    throw new AssertionError("only " + all.size() + " records on " + topic);
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    @Override
    public void close() {
        broker.destroy();
    }
}
