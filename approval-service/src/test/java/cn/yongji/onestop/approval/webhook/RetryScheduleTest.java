package cn.yongji.onestop.approval.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.approval.webhook.domain.DeliveryOutcome;
import cn.yongji.onestop.approval.webhook.domain.NextStep;
import cn.yongji.onestop.approval.webhook.domain.RetrySchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When a delivery that failed is tried again. */
class RetryScheduleTest {
    private static final Instant DUE = Instant.parse("2026-11-24T04:00:00Z");
    private static final RetrySchedule SCHEDULE = new RetrySchedule(
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(20),
                    Duration.ofHours(34),
                    Duration.ofHours(48),
                    Duration.ofHours(60),
                    Duration.ofHours(72)),
            0.1);
    private static final DeliveryOutcome DOWN = new DeliveryOutcome.Unreachable("refused");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_dead_receiver_is_tried_over_three_days_at_growing_ages_and_then_left(long seed) {
        var random = new Random(seed);
        var now = DUE;
        var attempts = new ArrayList<Instant>();
        while (true) {
            attempts.add(now);
            var step = SCHEDULE.after(DOWN, DUE, now, random.nextDouble());
            if (step instanceof NextStep.Park) break;
            now = ((NextStep.TryAgain) step).at().plusMillis(random.nextInt(15_000));
        }

        assertThat(attempts).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
        assertThat(attempts.size()).as("seed %d", seed).isBetween(9, 12);
        assertThat(Duration.between(DUE, attempts.getLast()))
                .as("seed %d", seed)
                .isBetween(Duration.ofHours(72), Duration.ofHours(74));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void jitter_only_delays_and_by_a_tenth_of_the_pause_at_most(long seed) {
        var random = new Random(seed);
        var age = Duration.ofSeconds(random.nextLong(Duration.ofHours(72).toSeconds()));
        var now = DUE.plus(age);

        var exact = ((NextStep.TryAgain) SCHEDULE.after(DOWN, DUE, now, 0)).at();
        var late = ((NextStep.TryAgain) SCHEDULE.after(DOWN, DUE, now, random.nextDouble())).at();

        assertThat(exact).as("seed %d", seed).isAfter(now);
        assertThat(late)
                .as("seed %d", seed)
                .isBetween(exact, exact.plus(Duration.between(now, exact).dividedBy(10)));
    }

    @Test
    void what_has_waited_behind_a_dead_receiver_for_three_days_gets_one_attempt() {
        assertThat(SCHEDULE.after(DOWN, DUE, DUE.plus(Duration.ofDays(4)), 0)).isEqualTo(new NextStep.Park());
    }

    @Test
    void a_receiver_that_asks_for_time_is_given_it() {
        var busy = new DeliveryOutcome.Rejected(429, Optional.of(Duration.ofMinutes(3)));

        assertThat(SCHEDULE.after(busy, DUE, DUE, 0)).isEqualTo(new NextStep.TryAgain(DUE.plus(Duration.ofMinutes(3))));
    }

    @Test
    void nobody_can_ask_for_more_than_a_day() {
        var greedy = new DeliveryOutcome.Rejected(503, Optional.of(Duration.ofDays(365)));

        assertThat(SCHEDULE.after(greedy, DUE, DUE, 0)).isEqualTo(new NextStep.TryAgain(DUE.plus(Duration.ofDays(1))));
    }

    @Test
    void whoever_says_gone_is_not_called_again_and_whoever_takes_it_gets_the_next() {
        assertThat(SCHEDULE.after(new DeliveryOutcome.Gone(), DUE, DUE, 0)).isEqualTo(new NextStep.Stop());
        assertThat(SCHEDULE.after(new DeliveryOutcome.Taken(204), DUE, DUE, 0)).isEqualTo(new NextStep.GoOn());
    }

    @Test
    void the_defaults_are_the_three_days_above() {
        var settings = Settings.defaults();

        assertThat(settings.schedule()).isEqualTo(SCHEDULE);
        assertThat(settings.policy().trusted()).isEmpty();
        assertThat(settings.plainHttp()).isFalse();
        assertThat(settings.lease()).isGreaterThan(settings.answer().multipliedBy(2));
    }

    @Test
    void ages_must_grow() {
        assertThatThrownBy(() -> new RetrySchedule(List.of(Duration.ofHours(2), Duration.ofHours(1)), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
