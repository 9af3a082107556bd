package cn.yongji.onestop.local.broker;

import cn.yongji.onestop.local.broker.BrokerMain.BrokerSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One node that is broker and controller at once. What it acknowledged survives the end of its process. */
final class Broker {

    private static final String CONTROLLER = "CONTROLLER";

    private final BrokerSettings settings;
    private final KafkaRaftServer server;

    Broker(BrokerSettings settings) throws IOException {
        this.settings = settings;
        format();
        this.server = new KafkaRaftServer(KafkaConfig.fromProps(properties()), Time.SYSTEM);
    }

    void start() {
        server.startup();
    }

    void stop() {
        server.shutdown();
    }

    void awaitStop() {
        server.awaitShutdown();
    }

    private Path log() {
        return settings.data().resolve("log");
    }

    private void format() throws IOException {
        if (Files.exists(log().resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(log());
        try {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(log().toString())
                    .setDirectories(List.of(log().toString()))
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) { // Formatter.run declares no narrower type.
            throw new KafkaException("the folder could not be formatted", e);
        }
    }

    private Properties properties() {
        var p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("controller.quorum.voters", "1@127.0.0.1:" + settings.controllerPort());
        p.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + settings.port() + "," + CONTROLLER + "://127.0.0.1:"
                        + settings.controllerPort());
        p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + settings.port());
        p.put("controller.listener.names", CONTROLLER);
        p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        p.put("log.dirs", log().toString());
        aloneInTheCluster(p);
        small(p);
        topics(p);
        return p;
    }

    private static void aloneInTheCluster(Properties p) {
        for (var topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            p.put(topic + ".replication.factor", "1");
        }
        p.put("default.replication.factor", "1");
        p.put("min.insync.replicas", "1");
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        // After kill -9 the controller refuses the new broker until the old one's session is over: keep that short.
        p.put("broker.session.timeout.ms", "3000");
        p.put("broker.heartbeat.interval.ms", "500");
        // There is nobody to wait for: a group of one starts at once.
        p.put("group.initial.rebalance.delay.ms", "0");
    }

    private static void small(Properties p) {
        p.put("offsets.topic.num.partitions", "3");
        p.put("transaction.state.log.num.partitions", "1");
        p.put("share.coordinator.state.topic.num.partitions", "1");
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "4");
        p.put("background.threads", "2");
        p.put("num.recovery.threads.per.data.dir", "2");
        p.put("log.cleaner.dedupe.buffer.size", "4194304");
        p.put("log.segment.bytes", "67108864");
        p.put("log.index.size.max.bytes", "1048576");
    }

    private static void topics(Properties p) {
        p.put("auto.create.topics.enable", "true");
        p.put("num.partitions", String.valueOf(Topics.PARTITIONS));
        // A ledger can be rebuilt from the events only as long as the events are there.
        p.put("log.retention.ms", "-1");
    }
}
