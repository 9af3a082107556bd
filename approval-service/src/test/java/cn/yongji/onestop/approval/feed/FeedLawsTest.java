package cn.yongji.onestop.approval.feed;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.feed.domain.FeedEntry;
import cn.yongji.onestop.approval.feed.domain.FeedPart;
import cn.yongji.onestop.approval.feed.domain.WorkNotice;
import cn.yongji.onestop.approval.feed.mongo.MongoFeeds;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.testkit.TestStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader may rely on, whoever writes at the same time. */
class FeedLawsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private static MongoClient client;
    private static MongoDatabase database;

    @BeforeAll
    static void open() {
        client = MongoClients.create(TestStore.uri());
        database = client.getDatabase("feeds" + System.nanoTime());
    }

    @AfterAll
    static void close() {
        client.close();
    }

    private final DepartmentCode department = DepartmentCode.of("d" + Ids.next().substring(24));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void a_reader_that_goes_on_from_its_place_misses_nothing_while_many_write(long seed) throws Exception {
        var writers = 4;
        var perWriter = 60;
        var reading = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = threads.submit(() -> followUntilDone(reading));
            var writing = new ArrayList<Future<?>>();
            for (var writer = 0; writer < writers; writer++) {
                var name = "case-" + writer;
                var random = new Random(seed * 100 + writer);
                // Each writer is an instance of its own; it says some things twice, as a rebalance would make it.
                var feeds = new MongoFeeds(database);
                writing.add(threads.submit(() -> write(feeds, name, perWriter, random)));
            }
            for (var one : writing) one.get();
            reading.set(false);

            var read = reader.get();

            assertThat(read.stream().map(FeedEntry::position))
                    .as("seed %d: every place once, in order", seed)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, (long) writers * perWriter)
                            .boxed()
                            .toList());
            for (var writer = 0; writer < writers; writer++) {
                var subject = "case-" + writer;
                assertThat(read.stream()
                                .map(entry -> entry.notice().source())
                                .filter(source -> source.subject().equals(subject))
                                .map(WorkNotice.Source::sequence))
                        .as("seed %d: each fact once, in the order of its case", seed)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, perWriter).boxed().toList());
            }
        }
    }

    private List<FeedEntry> followUntilDone(AtomicBoolean reading) {
        var feeds = new MongoFeeds(database);
        var read = new ArrayList<FeedEntry>();
        while (true) {
            var last = reading.get();
            var part = feeds.read(department, read.size(), 7);
            assertThat(part).isInstanceOf(FeedPart.Read.class);
            var entries = ((FeedPart.Read) part).entries();
            read.addAll(entries);
            if (entries.isEmpty() && !last) return read;
        }
    }

    private void write(MongoFeeds feeds, String subject, int count, Random random) {
        for (var next = 1; next <= count; ) {
            var from = Math.max(1, next - random.nextInt(3));
            var to = Math.min(count, next + random.nextInt(5));
            feeds.append(
                    department,
                    LongStream.rangeClosed(from, to)
                            .mapToObj(sequence -> notice(subject, sequence, NOON))
                            .toList());
            next = to + 1;
        }
    }

    @Test
    void two_instances_that_write_the_same_at_the_same_time_add_it_once() throws Exception {
        var notices = IntStream.rangeClosed(1, 250)
                .mapToObj(sequence -> notice("case", sequence, NOON))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new ArrayList<Future<?>>();
            for (var instance = 0; instance < 4; instance++) {
                var feeds = new MongoFeeds(database);
                writing.add(threads.submit(() -> feeds.append(department, notices)));
            }
            for (var one : writing) one.get();
        }

        assertThat(new MongoFeeds(database).last(department)).isEqualTo(250);
    }

    @Test
    void what_another_instance_added_meanwhile_is_recognised() {
        var one = new MongoFeeds(database);
        var other = new MongoFeeds(database);
        one.append(department, List.of(notice("case", 1, NOON)));
        other.append(department, List.of(notice("case", 1, NOON), notice("case", 2, NOON)));

        one.append(department, List.of(notice("case", 1, NOON), notice("case", 2, NOON), notice("case", 3, NOON)));
        other.append(department, List.of(notice("case", 2, NOON), notice("case", 3, NOON), notice("case", 4, NOON)));

        assertThat(sequencesOf(department)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void instances_that_write_to_many_departments_at_once_add_everything_once_to_each() throws Exception {
        var others = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> DepartmentCode.of(department.value() + number))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new ArrayList<Future<?>>();
            for (var instance = 0; instance < 3; instance++) {
                var feeds = new MongoFeeds(database);
                writing.add(threads.submit(() -> {
                    for (var sequence = 1; sequence <= 40; sequence++) {
                        var notices = List.of(notice("case", sequence, NOON));
                        feeds.append(others.stream().collect(Collectors.toMap(it -> it, _ -> notices)));
                    }
                }));
            }
            for (var one : writing) one.get();
        }

        for (var each : others) {
            assertThat(sequencesOf(each))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 40).boxed().toList());
        }
    }

    private List<Long> sequencesOf(DepartmentCode department) {
        var part = (FeedPart.Read) new MongoFeeds(database).read(department, 0, 200);
        return part.entries().stream()
                .map(entry -> entry.notice().source().sequence())
                .toList();
    }

    @Test
    void what_is_kept_long_enough_is_removed_from_the_front_and_a_late_reader_is_told() {
        var feeds = new MongoFeeds(database);
        feeds.append(department, List.of(notice("old", 1, NOON.minus(Duration.ofDays(500)))));
        feeds.append(department, List.of(notice("old", 2, NOON.minus(Duration.ofDays(450)))));
        feeds.append(department, List.of(notice("new", 1, NOON)));

        assertThat(feeds.forget(NOON.minus(Duration.ofDays(401)))).isEqualTo(2);

        assertThat(feeds.read(department, 0, 10)).isEqualTo(new FeedPart.Expired(3));
        assertThat(feeds.read(department, 1, 10)).isEqualTo(new FeedPart.Expired(3));
        assertThat(((FeedPart.Read) feeds.read(department, 2, 10)).entries())
                .extracting(FeedEntry::position)
                .containsExactly(3L);
    }

    @Test
    void the_numbers_go_on_after_everything_else_was_removed() {
        var feeds = new MongoFeeds(database);
        feeds.append(department, List.of(notice("case", 1, NOON)));
        feeds.append(department, List.of(notice("case", 2, NOON)));

        feeds.forget(NOON.plus(Duration.ofDays(999)));
        new MongoFeeds(database).append(department, List.of(notice("case", 3, NOON)));

        assertThat(feeds.last(department)).isEqualTo(3);
        assertThat(((FeedPart.Read) feeds.read(department, 2, 10)).entries()).hasSize(1);
    }

    @Test
    void a_place_that_the_feed_never_had_is_named_as_such() {
        var feeds = new MongoFeeds(database);
        feeds.append(department, List.of(notice("case", 1, NOON)));

        assertThat(feeds.read(department, 1, 10)).isEqualTo(new FeedPart.Read(Collections.emptyList()));
        assertThat(feeds.read(department, 2, 10)).isEqualTo(new FeedPart.Unknown(1));
    }

    private static WorkNotice notice(String subject, long sequence, Instant at) {
        return new WorkNotice(
                new WorkNotice.Source("/onestop/approval", subject, sequence, 1),
                "review.started.v1",
                at,
                "project",
                Optional.of(subject),
                Optional.of(subject + "-M16"),
                Optional.of("M16"),
                Optional.empty());
    }
}
