package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.local.stack.StackFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The event bus as it is: what was said between two moments, and how far a reader has come. */
final class Bus implements AutoCloseable {
    private static final List<String> TOPICS =
            List.of(EventContracts.INTAKE, EventContracts.APPROVAL, EventContracts.COORDINATION);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    /**
     * An event, by what tells it from all others.
     *
     * @param aggregate what it happened to: an application and its case have one identity in two services
     */
    record Said(String project, String aggregate, long sequence, String id) {
        static Said of(String project, String source, String subject, long sequence, String id) {
            return new Said(project, source + " " + subject, sequence, id);
        }
    }

    private final KafkaConsumer<String, byte[]> consumer;
    private final Admin admin;
    private final List<TopicPartition> partitions;

    Bus(String servers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "fetch.max.bytes", 1 << 20, "max.poll.records", 500),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        admin = Admin.create(Map.of("bootstrap.servers", servers));
        partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** The end of every partition. */
    Map<TopicPartition, Long> now() {
        return consumer.endOffsets(partitions);
    }

    /** Everything that was said from one moment to another. */
    List<Said> between(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        var said = new ArrayList<Said>();
        consumer.assign(partitions);
        from.forEach(consumer::seek);
        while (to.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var message : consumer.poll(POLL)) {
                var end = to.get(new TopicPartition(message.topic(), message.partition()));
                if (end != null && message.offset() < end) said.add(said(message));
            }
        }
        return said;
    }

    private static Said said(ConsumerRecord<String, byte[]> message) {
        return Said.of(
                header(message, "ce_projectid"),
                header(message, "ce_source"),
                header(message, "ce_subject"),
                Long.parseLong(header(message, "ce_sequence")),
                header(message, "ce_id"));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        if (header == null) throw new IllegalStateException("an event of " + message.topic() + " has no " + name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /** How many events of those until {@code to} a reader has not read. */
    long unread(String reader, Map<TopicPartition, Long> to) throws StackFailure, InterruptedException {
        return read(reader).entrySet().stream()
                .mapToLong(mark -> Math.max(0, to.getOrDefault(mark.getKey(), 0L) - mark.getValue()))
                .sum();
    }

    /** Where the reader will go on, in the topics that it reads. */
    private Map<TopicPartition, Long> read(String reader) throws StackFailure, InterruptedException {
        try {
            var committed = admin.listConsumerGroupOffsets(reader)
                    .partitionsToOffsetAndMetadata()
                    .get();
            if (committed.isEmpty()) throw new StackFailure("The broker knows no reader " + reader + ".");
            var topics = committed.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
            var read = new HashMap<TopicPartition, Long>();
            for (var partition : partitions) {
                var mark = committed.get(partition);
                if (topics.contains(partition.topic())) read.put(partition, mark == null ? 0 : mark.offset());
            }
            return read;
        } catch (ExecutionException e) {
            throw new StackFailure("The broker does not say how far " + reader + " is: " + e.getCause(), e);
        }
    }

    /** Waits until a reader has read everything until then; returns the seconds that took. */
    double awaitRead(String reader, Map<TopicPartition, Long> to, Duration patience)
            throws StackFailure, InterruptedException {
        var begin = System.nanoTime();
        while (unread(reader, to) > 0) {
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw new StackFailure(reader + " has not read " + unread(reader, to) + " events after "
                        + patience.toSeconds() + " s.");
            }
            LockSupport.parkNanos(PAUSE);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
