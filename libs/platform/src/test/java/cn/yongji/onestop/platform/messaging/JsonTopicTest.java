package cn.yongji.onestop.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.EventContracts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Over a real broker: what travels beside the events. */
class JsonTopicTest {
    private static final JsonTopic<Note> NOTES = new JsonTopic<>(EventContracts.INTAKE, "notes", Note.class);

    record Note(String text) {}

    @Test
    void what_cannot_be_kept_at_the_moment_is_handed_over_until_it_can_and_what_cannot_be_read_holds_nothing_up() {
        var down = new AtomicBoolean(true);
        var tries = new AtomicInteger();
        var kept = new CopyOnWriteArrayList<JsonTopic.Placed<Note>>();
        try (var broker = new TestBroker();
                var producer = broker.producer()) {
            for (var line : List.of("{\"text\":\"first\"}", "no JSON", "{\"text\":\"second\"}")) {
                producer.send(new ProducerRecord<>(NOTES.topic(), 0, null, line.getBytes(StandardCharsets.UTF_8)));
            }
            producer.flush();
            var settings = new HashMap<String, Object>(Map.of("bootstrap.servers", broker.address()));
            var reader = NOTES.reader(settings, JsonMapper.shared(), read -> {
                tries.incrementAndGet();
                if (down.get()) throw new IllegalStateException("the database takes nothing");
                kept.addAll(read);
            });
            reader.start();
            try {
                // Ten tries without a pause would be over by then.
                await().pollDelay(Duration.ofSeconds(2))
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> tries.get() >= 3);
                down.set(false);
                await().atMost(Duration.ofSeconds(30)).until(() -> kept.size() >= 2);
            } finally {
                reader.stop();
            }
        }

        assertThat(kept).extracting(it -> it.value().text()).containsExactly("first", "second");
        assertThat(kept)
                .extracting(JsonTopic.Placed::id)
                .containsExactly("000-0000000000000000000", "000-0000000000000000002");
    }
}
