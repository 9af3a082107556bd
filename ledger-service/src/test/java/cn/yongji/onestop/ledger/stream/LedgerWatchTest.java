package cn.yongji.onestop.ledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.OpenSegment;
import cn.yongji.onestop.ledger.entry.domain.Segment;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerWatchTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Lengths segments = new Lengths();
    private final LedgerWatch watch = new LedgerWatch(segments, Duration.ofMillis(10));

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void who_watches_hears_at_once_what_this_instance_records() throws Exception {
        watch.start();
        try (var watching = watch.on("p")) {
            var heard = waiting(watching, 4);
            watch.recorded("other", 9, List.of());
            watch.recorded("p", 5, List.of());

            assertThat(heard.get(30, TimeUnit.SECONDS)).isTrue();
            assertThat(watching.length()).isEqualTo(5);
        }
    }

    @Test
    void what_another_instance_records_is_found_by_looking() throws Exception {
        watch.start();
        try (var watching = watch.on("p")) {
            var heard = waiting(watching, 4);
            segments.lengths.put("p", 7L);

            assertThat(heard.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_database_that_is_away_for_a_moment_is_looked_at_again() throws Exception {
        segments.failures.set(3);
        segments.lengths.put("p", 7L);
        watch.start();

        try (var watching = watch.on("p")) {
            assertThat(watching.awaitLonger(4, LONG)).isTrue();
        }
        assertThat(segments.failures.get()).isNegative();
    }

    @Test
    void silence_ends_the_waiting_after_a_while() throws Exception {
        watch.start();
        try (var watching = watch.on("p")) {
            assertThat(watching.awaitLonger(0, Duration.ofMillis(20))).isFalse();
        }
    }

    @Test
    void an_older_length_does_not_make_a_ledger_shorter() {
        try (var watching = watch.on("p")) {
            watch.recorded("p", 5, List.of());
            watch.recorded("p", 3, List.of());

            assertThat(watching.length()).isEqualTo(5);
        }
    }

    @Test
    void everybody_is_let_go_when_the_service_stops() throws Exception {
        watch.start();
        try (var watching = watch.on("p")) {
            var heard = waiting(watching, 4);

            watch.stop();

            assertThat(heard.get(30, TimeUnit.SECONDS)).isFalse();
            assertThat(watch.isRunning()).isFalse();
        }
    }

    @Test
    void a_ledger_is_watched_until_the_last_one_goes() {
        var one = watch.on("p");
        var two = watch.on("p");
        one.close();
        watch.recorded("p", 2, List.of());

        assertThat(watch.watchers()).isEqualTo(1);
        assertThat(two.length()).isEqualTo(2);
        two.close();
        assertThat(watch.watchers()).isZero();
    }

    @Test
    void nobody_asks_the_database_while_nobody_watches() throws Exception {
        watch.start();
        try (var watching = watch.on("p")) {
            segments.lengths.put("p", 1L);
            assertThat(watching.awaitLonger(0, LONG)).isTrue();
        }

        try (var watching = watch.on("q")) {
            segments.lengths.put("q", 1L);
            assertThat(watching.awaitLonger(0, LONG)).isTrue();
        }
        assertThat(segments.asked.keySet()).containsExactlyInAnyOrder("p", "q");
    }

    private static CompletableFuture<Boolean> waiting(LedgerWatch.Watching watching, long than) {
        var heard = new CompletableFuture<Boolean>();
        Thread.ofVirtual().start(() -> {
            try {
                heard.complete(watching.awaitLonger(than, LONG));
            } catch (InterruptedException e) {
                heard.completeExceptionally(e);
            }
        });
        return heard;
    }

    /** Ledgers of which only the lengths matter. */
    private static final class Lengths implements Segments {
        @Override
        public void removePayloads(String projectId, Collection<Long> indexes) {
            throw new AssertionError();
        }

        private final Map<String, Long> lengths = new ConcurrentHashMap<>();
        private final Map<String, Boolean> asked = new ConcurrentHashMap<>();
        private final AtomicInteger failures = new AtomicInteger();

        @Override
        public Map<String, Long> lengths(Collection<String> projectIds) {
            if (failures.getAndDecrement() > 0) throw new MongoTimeoutException("away");
            projectIds.forEach(id -> asked.put(id, true));
            var found = new ConcurrentHashMap<>(lengths);
            found.keySet().retainAll(projectIds);
            return found;
        }

        @Override
        public SortedMap<String, Long> lengthsAfter(String projectId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<OpenSegment> last(String projectId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean append(OpenSegment before, OpenSegment after, List<LedgerEntry> entries) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Segment> tail(String projectId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Segment> from(String projectId, int number, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Segment> after(String projectId, long index, int most) {
            throw new UnsupportedOperationException();
        }
    }
}
