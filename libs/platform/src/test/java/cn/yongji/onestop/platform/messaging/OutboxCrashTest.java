package cn.yongji.onestop.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.local.store.TestedStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Ticket;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** kill -9 at random points between write and publish: what was acknowledged arrives, once in effect and in order. */
class OutboxCrashTest {
    private static final int KILLS = 20;
    private static final String DATABASE = "crash";

    @Test
    void every_acknowledged_command_arrives_once_in_effect_and_in_order() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var acknowledged = new HashMap<String, Long>();
        try (var store = TestedStore.start();
                var broker = new TestBroker()) {
            for (int kill = 0; kill < KILLS; kill++) {
                int acknowledgements = 1 + random.nextInt(200);
                killAfter(acknowledgements, victim(store.uri(), broker.address(), kill * 1_000_000), acknowledged);
            }
            publishTheRest(store.uri(), broker);

            var arrived = arrivals(broker, acknowledged);

            assertThat(acknowledged).as("seed %s", seed).hasSizeGreaterThan(KILLS);
            acknowledged.forEach((ticket, sequence) -> assertThat(arrived.getOrDefault(ticket, 0L))
                    .as("last event of %s, seed %s", ticket, seed)
                    .isGreaterThanOrEqualTo(sequence));
        }
    }

    private static Process victim(String uri, String broker, int firstTicket) throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        "-Dlogging.level.root=WARN",
                        OutboxVictim.class.getName(),
                        uri,
                        DATABASE,
                        broker,
                        Integer.toString(firstTicket))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void killAfter(int acknowledgements, Process victim, Map<String, Long> acknowledged)
            throws IOException {
        try (var lines = new BufferedReader(victim.inputReader(StandardCharsets.UTF_8))) {
            int seen = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                // What was printed before the kill was acknowledged before the kill, so the rest of the pipe counts
                // too.
                if (note(line, acknowledged) && ++seen == acknowledgements)
                    victim.toHandle().destroyForcibly();
            }
            assertThat(seen).as("acknowledged before the kill").isGreaterThanOrEqualTo(acknowledgements);
        } finally {
            victim.destroyForcibly();
        }
    }

    private static boolean note(String line, Map<String, Long> acknowledged) {
        var words = line.split(" ", -1);
        if (words.length != 3 || !words[0].equals("ack")) return false;
        acknowledged.merge(words[1], Long.parseLong(words[2]), Math::max);
        return true;
    }

    /** What the next start of the service does. */
    private static void publishTheRest(String uri, TestBroker broker) {
        try (var client = MongoClients.create(uri);
                var producer = broker.producer()) {
            var database = client.getDatabase(DATABASE);
            var relay = new OutboxRelay(
                    producer, "/onestop/victim", new UnsentEvents(database, 12, new SimpleMeterRegistry()));
            new AggregateStores(database, relay, JsonMapper.shared()).of(Ticket.MAPPING);
            relay.start();
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> {
                        new OutboxSweep(relay, Duration.ZERO).run();
                        return database.getCollection("tickets")
                                        .find(Filters.exists("outboxAt"))
                                        .first()
                                == null;
                    });
            relay.stop();
            // Asked without an index on purpose: an event that no index finds would be lost for good.
            assertThat(database.getCollection("tickets").find().into(new ArrayList<>()))
                    .allSatisfy(ticket -> assertThat(ticket.getList("outbox", Document.class))
                            .as("outbox of %s", ticket.get("_id"))
                            .isEmpty());
        }
    }

    /** Reads as a consumer does: repetitions are skipped, and a gap would mean that an event was overtaken or lost. */
    private static Map<String, Long> arrivals(TestBroker broker, Map<String, Long> acknowledged) {
        var last = new HashMap<String, Long>();
        var missing = new HashSet<>(acknowledged.keySet());
        broker.read(EventContracts.APPROVAL, all -> {
            last.clear();
            for (var message : all) {
                var event = EventHeaders.toEnvelope(message);
                long before = last.getOrDefault(event.subject(), 0L);
                assertThat(event.sequence())
                        .as("after %s of %s", before, event.subject())
                        .isLessThanOrEqualTo(before + 1);
                last.put(event.subject(), Math.max(before, event.sequence()));
            }
            missing.removeIf(ticket -> last.getOrDefault(ticket, 0L) >= acknowledged.get(ticket));
            return missing.isEmpty();
        });
        return last;
    }
}
