package cn.yongji.onestop.approval.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.approval.feed.domain.WorkNotice;
import cn.yongji.onestop.approval.feed.mongo.MongoFeeds;
import cn.yongji.onestop.approval.webhook.KeptSubscriptions;
import cn.yongji.onestop.approval.webhook.Settings;
import cn.yongji.onestop.approval.webhook.domain.DeliveryOutcome;
import cn.yongji.onestop.approval.webhook.domain.Secrets;
import cn.yongji.onestop.approval.webhook.domain.Subscription;
import cn.yongji.onestop.approval.webhook.mongo.MongoDeliveryLog;
import cn.yongji.onestop.approval.webhook.mongo.MongoLines;
import cn.yongji.onestop.approval.webhook.mongo.SubscriptionMapping;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.testkit.TestStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a subscription may rely on when instances die at the worst moment. */
class CourierTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private static MongoClient client;
    private static MongoDatabase database;

    @BeforeAll
    static void open() {
        client = MongoClients.create(TestStore.uri());
        database = client.getDatabase("courier" + System.nanoTime());
    }

    @AfterAll
    static void close() {
        client.close();
    }

    private final String id = Ids.next();
    private final DepartmentCode department = DepartmentCode.of("d" + Ids.next().substring(24));
    private final MongoFeeds feeds = new MongoFeeds(database);
    private final List<String> sent = new ArrayList<>();

    /** The process is gone: nothing after this is carried out. */
    private static final class Killed extends Error {
        Killed() {
            super("killed");
        }
    }

    @Test
    void an_instance_that_dies_before_it_marks_a_delivery_sends_it_once_more_under_the_same_identity() {
        given(3);
        var first = lines(Duration.ZERO);
        var dying = first.claim(id, NOON).orElseThrow();
        var couriers = courier(new DiesBeforeMarking(first, 2));
        assertThatThrownBy(() -> couriers.run(dying, () -> true)).isInstanceOf(Killed.class);

        var second = lines(Duration.ofMinutes(1));
        courier(second).run(second.claim(id, NOON).orElseThrow(), () -> true);

        assertThat(sent).containsExactly(entry(1), entry(2), entry(2), entry(3));
    }

    @Test
    void an_instance_that_was_overtaken_can_no_longer_mark_anything() {
        given(2);
        var slow = lines(Duration.ZERO);
        var overtaken = slow.claim(id, NOON).orElseThrow();
        var quick = lines(Duration.ofMinutes(1));
        courier(quick).run(quick.claim(id, NOON).orElseThrow(), () -> true);

        assertThat(slow.advance(overtaken.at(1))).isFalse();
        slow.retryAt(overtaken, NOON.plusSeconds(99), true, NOON);
        slow.sleep(overtaken);

        assertThat(quick.healthOf(List.of(id)).get(id)).isEqualTo(new Line.Health(2, 0, null, null));
    }

    @Test
    void a_line_is_claimed_by_one_instance_at_a_time() {
        given(1);
        var one = lines(Duration.ofMinutes(1));

        assertThat(one.claim(id, NOON)).isPresent();
        assertThat(lines(Duration.ofMinutes(1)).claim(id, NOON)).isEmpty();
        assertThat(one.due(NOON, 10)).doesNotContain(id);
    }

    @Test
    void a_change_of_the_subscription_ends_the_run_that_goes_by_the_old_one() {
        given(3);
        var lines = lines(Duration.ofMinutes(1));
        var claimed = lines.claim(id, NOON).orElseThrow();
        database.getCollection(SubscriptionMapping.COLLECTION)
                .updateOne(new Document("_id", id), new Document("$inc", new Document("version", 1L)));

        courier(lines).run(claimed, () -> true);

        assertThat(sent).containsExactly(entry(1));
        courier(lines).run(lines.claim(id, NOON).orElseThrow(), () -> true);
        assertThat(sent).containsExactly(entry(1), entry(1), entry(2), entry(3));
    }

    @Test
    void a_sleeping_line_is_woken_when_its_feed_has_grown_and_not_before() {
        given(1);
        var lines = lines(Duration.ofMinutes(1));
        courier(lines).run(lines.claim(id, NOON).orElseThrow(), () -> true);
        lines.wake(feeds::last, NOON);
        assertThat(lines.due(NOON, 10)).doesNotContain(id);

        append(2);
        lines.wake(feeds::last, NOON);

        assertThat(lines.due(NOON, 10)).contains(id);
    }

    private void given(int entries) {
        IntStream.rangeClosed(1, entries).forEach(this::append);
        var subscription = new Subscription(
                department,
                "https://shuiwu.example.gov.cn/",
                List.of(),
                Optional.empty(),
                Secrets.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                new Subscription.Status.Active(),
                0,
                NOON,
                Optional.empty(),
                NOON,
                "system");
        database.getCollection(SubscriptionMapping.COLLECTION)
                .insertOne(new Document("_id", id)
                        .append("version", 1L)
                        .append("sequence", 0L)
                        .append("state", SubscriptionMapping.MAPPING.form().toDocument(subscription)));
        lines(Duration.ZERO).hurry(id, NOON);
    }

    private void append(int sequence) {
        feeds.append(
                department,
                List.of(new WorkNotice(
                        new WorkNotice.Source("/onestop/approval", "case", sequence, 1),
                        "review.started.v1",
                        NOON,
                        "project",
                        Optional.of("case"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
    }

    private String entry(int position) {
        return department.value() + "-" + position;
    }

    private static MongoLines lines(Duration lease) {
        // A lease that is over at once stands for an instance that slept through it.
        return new MongoLines(
                database, KeptSubscriptions.in(database), lease.isZero() ? Duration.ofSeconds(-1) : lease, Ids.next());
    }

    private Courier courier(Lines lines) {
        Endpoint endpoint = message -> {
            sent.add(message.id());
            return new DeliveryOutcome.Taken(204);
        };
        var settings = Settings.defaults();
        return new Courier(
                feeds,
                lines,
                new MongoDeliveryLog(database),
                new GuardedEndpoint(endpoint, settings, CLOCK),
                settings.schedule(),
                _ -> {},
                JsonMapper.builder().build(),
                CLOCK,
                new SimpleMeterRegistry());
    }

    /** Lines of an instance that is killed when it is about to mark its n-th delivery. */
    private static final class DiesBeforeMarking implements Lines {
        private final Lines lines;
        private int left;

        DiesBeforeMarking(Lines lines, int at) {
            this.lines = lines;
            this.left = at;
        }

        @Override
        public boolean advance(Line line) {
            if (--left == 0) throw new Killed();
            return lines.advance(line);
        }

        @Override
        public List<String> due(Instant now, int limit) {
            return lines.due(now, limit);
        }

        @Override
        public Optional<Line> claim(String of, Instant now) {
            return lines.claim(of, now);
        }

        @Override
        public void retryAt(Line line, Instant at, boolean attempted, Instant now) {
            lines.retryAt(line, at, attempted, now);
        }

        @Override
        public void sleep(Line line) {
            lines.sleep(line);
        }

        @Override
        public void release(Line line) {
            lines.release(line);
        }

        @Override
        public void hurry(String of, Instant now) {
            lines.hurry(of, now);
        }

        @Override
        public void wake(ToLongFunction<DepartmentCode> lastOf, Instant now) {
            lines.wake(lastOf, now);
        }

        @Override
        public Map<String, Line.Health> healthOf(List<String> ids) {
            return lines.healthOf(ids);
        }
    }
}
