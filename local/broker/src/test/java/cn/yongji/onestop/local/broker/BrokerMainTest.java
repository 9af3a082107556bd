package cn.yongji.onestop.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BrokerMainTest {

    @TempDir
    Path data;

    private int port;
    private int controllerPort;

    @BeforeEach
    void ports() throws IOException {
        port = BrokerProcess.freePort();
        controllerPort = BrokerProcess.freePort();
    }

    @Test
    void the_topics_of_the_services_are_there_when_it_is_ready() throws Exception {
        try (var broker = start();
                var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", address()))) {
            var topics = admin.describeTopics(
                            List.of("onestop.intake", "onestop.approval", "onestop.coordination", "onestop.reference"))
                    .allTopicNames()
                    .get();

            assertThat(broker.said).endsWith("broker ready on " + port);
            assertThat(topics.get("onestop.approval").partitions()).hasSize(6);
            assertThat(topics.get("onestop.reference").partitions()).hasSize(1);
        }
    }

    @Test
    void what_was_acknowledged_survives_kill_9_in_order() throws Exception {
        var sent = new ArrayList<String>();
        try (var broker = start()) {
            sent.addAll(send("before", 200));
            broker.kill();
        }

        try (var _ = start()) {
            sent.addAll(send("after", 10));

            assertThat(readAll(sent.size())).containsExactlyElementsOf(sent);
        }
    }

    @Test
    void it_stops_when_asked_and_starts_again_on_the_same_data() throws Exception {
        try (var broker = start()) {
            send("first", 3);
            broker.stop();
        }

        try (var _ = start()) {
            assertThat(readAll(3)).containsExactly("first-0", "first-1", "first-2");
        }
    }

    @Test
    void a_taken_port_is_one_clear_sentence() throws Exception {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var broker = start()) {
            assertThat(broker.exitCode()).isEqualTo(1);
            assertThat(broker.said).containsExactly("Port " + port + " for the broker is taken by another program.");
        }
    }

    private BrokerProcess start() throws IOException {
        return BrokerProcess.start(port, controllerPort, data);
    }

    private String address() {
        return "127.0.0.1:" + port;
    }

    private List<String> send(String prefix, int count) throws ExecutionException, InterruptedException {
        var sent = new ArrayList<String>();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", address(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            for (int i = 0; i < count; i++) {
                var value = prefix + "-" + i;
                producer.send(new ProducerRecord<>("onestop.intake", 0, "project", value))
                        .get();
                sent.add(value);
            }
        }
        return sent;
    }

    private List<String> readAll(int expected) {
        var read = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", address(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("onestop.intake", 0)));
            while (read.size() < expected) {
                consumer.poll(Duration.ofSeconds(1)).forEach(each -> read.add(each.value()));
            }
        }
        return read;
    }
}
