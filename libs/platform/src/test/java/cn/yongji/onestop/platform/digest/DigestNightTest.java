package cn.yongji.onestop.platform.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.kernel.digest.DigestLine;
import cn.yongji.onestop.kernel.digest.DigestListedV1;
import cn.yongji.onestop.kernel.digest.DigestViews;
import cn.yongji.onestop.local.store.TestedStore;
import cn.yongji.onestop.platform.clock.MovableClock;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Each night a service says what it holds: once, all of it, and again from the start if it was interrupted. */
class DigestNightTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 7);
    private static final LocalDate SUNDAY = SATURDAY.plusDays(1);
    private static TestedStore server;
    private static MongoClient client;

    private final MovableClock clock = new MovableClock(Clock.systemUTC());
    private final List<HeldAggregate> held = new ArrayList<>();
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final DigestNight nights = new DigestNight(
            new DigestSettings(LocalTime.of(1, 30), LocalTime.of(5, 0), Duration.ofSeconds(1), Duration.ofDays(3)),
            new ListedNights(
                    client.getDatabase("digest_" + UUID.randomUUID().toString().substring(0, 8))),
            new NightlyLists(
                    "approval",
                    List.of(new Source()),
                    Duration.ofDays(3),
                    PublishedSchedules.calendar(),
                    () -> new DigestSender(producer, JSON)),
            clock);

    private final class Source implements DigestSource {
        @Override
        public DigestKind kind() {
            return DigestKind.CASES;
        }

        @Override
        public void each(Consumer<HeldAggregate> taker) {
            held.forEach(taker);
        }
    }

    @BeforeAll
    static void start() {
        server = TestedStore.start();
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void nothing_is_said_by_day_and_everything_once_at_night() {
        held.add(open("case-1"));

        at(SATURDAY, 1, 29);
        assertThat(said()).isEmpty();
        at(SATURDAY, 1, 30);
        at(SATURDAY, 1, 31);
        at(SATURDAY, 9, 0);

        assertThat(said()).hasSize(DigestListedV1.BUCKETS).allMatch(DigestListedV1::last);
        assertThat(lines()).extracting(DigestLine::id).containsExactly("case-1");
    }

    @Test
    void what_is_closed_and_long_unchanged_is_said_on_sundays_by_its_digest_alone() {
        held.add(open("open"));
        held.add(closed("lately", Instant.now().minus(Duration.ofDays(2))));
        held.add(closed("long-ago", Instant.now().minus(Duration.ofDays(9))));

        at(SATURDAY, 2, 0);
        assertThat(lines()).extracting(DigestLine::id).containsExactlyInAnyOrder("open", "lately");
        assertThat(said()).noneMatch(DigestListedV1::complete);
        producer.clear();
        at(SUNDAY, 2, 0);

        assertThat(said()).allMatch(DigestListedV1::complete);
        assertThat(lines()).extracting(DigestLine::id).containsExactlyInAnyOrder("open", "lately", "long-ago");
        assertThat(lines())
                .allSatisfy(it -> assertThat(DigestViews.isDigested(it.view()))
                        .isEqualTo(it.id().equals("long-ago")));
    }

    @Test
    void a_bucket_comes_in_parts_of_at_most_so_many_lines_and_the_last_says_so() {
        for (var i = 0; i < 2 * DigestListedV1.MOST_LINES + 1; i++) held.add(open("case-" + i));

        at(SATURDAY, 2, 0);

        var bucket = said().stream()
                .filter(it -> it.bucket() == DigestListedV1.bucketOf("project"))
                .toList();
        assertThat(bucket).extracting(DigestListedV1::part).containsExactly(0, 1, 2);
        assertThat(bucket).extracting(DigestListedV1::last).containsExactly(false, false, true);
        assertThat(bucket).allMatch(it -> it.lines().size() <= DigestListedV1.MOST_LINES);
        assertThat(lines()).hasSize(2 * DigestListedV1.MOST_LINES + 1);
    }

    @Test
    void what_the_broker_did_not_take_is_all_said_again() {
        held.add(open("case-1"));
        producer.sendException = new KafkaException("away");
        assertThatThrownBy(() -> at(SATURDAY, 2, 0)).isInstanceOf(KafkaException.class);
        producer.sendException = null;
        producer.clear();

        at(SATURDAY, 2, 1);

        assertThat(said()).hasSize(DigestListedV1.BUCKETS);
    }

    private void at(LocalDate day, int hour, int minute) {
        clock.moveTo(day.atTime(hour, minute).atZone(WorkingCalendar.ZONE).toInstant());
        nights.run();
    }

    private List<DigestListedV1> said() {
        return producer.history().stream()
                .map(it -> JSON.readValue(it.value(), DigestListedV1.class))
                .toList();
    }

    private List<DigestLine> lines() {
        return said().stream().flatMap(it -> it.lines().stream()).toList();
    }

    private static HeldAggregate open(String id) {
        return new HeldAggregate(line(id), true, Optional.of(Instant.EPOCH));
    }

    private static HeldAggregate closed(String id, Instant changed) {
        return new HeldAggregate(line(id), false, Optional.of(changed));
    }

    private static DigestLine line(String id) {
        return new DigestLine(id, "project", 3, new TreeMap<>(Map.of("M06.state", "GRANTED")));
    }
}
