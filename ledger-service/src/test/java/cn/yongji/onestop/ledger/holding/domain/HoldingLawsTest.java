package cn.yongji.onestop.ledger.holding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.page.domain.PageFold;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any case whatever happened to it over National Day. */
class HoldingLawsTest {
    private static final int AT_ONCE = 250;

    static LongStream seeds() {
        return LongStream.range(0, 4).map(it -> it * AT_ONCE);
    }

    private record Any(long seed, AnyCase given, Holders held) {
        static List<Any> from(long first) {
            return LongStream.range(first, first + AT_ONCE)
                    .mapToObj(seed -> {
                        var given = new AnyCase(seed);
                        var course = PageFold.courseOf(given.facts());
                        return new Any(seed, given, Holding.of(course, AnyCase.CALENDAR, given.today()));
                    })
                    .toList();
        }
    }

    @ParameterizedTest(name = "from seed {0}")
    @MethodSource("seeds")
    void the_days_of_a_project_have_no_gap_and_no_overlap_and_sum_to_the_calendar(long first) {
        for (var any : Any.from(first)) {
            var runs = any.held().runs();
            assertThat(runs).as("seed %d", any.seed()).isNotEmpty();
            assertThatTheyFollowEachOther(any.seed(), runs);
            assertThatTheySumTo(runs, runs.getFirst().from(), any.held().to(), any.seed());
            assertThat(any.held().totals().stream()
                            .mapToInt(HeldTotal::naturalDays)
                            .sum())
                    .as("seed %d", any.seed())
                    .isEqualTo(runs.stream().mapToInt(HeldRun::naturalDays).sum());
        }
    }

    @ParameterizedTest(name = "from seed {0}")
    @MethodSource("seeds")
    void the_days_of_a_decided_review_in_the_hands_of_department_and_problem_are_the_working_days_it_used(long first) {
        var decided = 0;
        for (var any : Any.from(first)) {
            for (var review : any.held().reviews()) {
                if (review.usedWorkingDays().isEmpty()) continue;
                decided++;
                var lap = lastLap(review.runs());
                var on = review.decidedOn().orElseThrow();
                assertThat(workingDays(
                                lap, it -> it instanceof DayHolder.Department || it instanceof DayHolder.Problem))
                        .as("seed %d %s %s", any.seed(), review.matterCode(), lap)
                        .isEqualTo(review.usedWorkingDays().get());
                assertThat(workingDays(
                                lap, it -> it instanceof DayHolder.Applicant || it instanceof DayHolder.Excluded))
                        .as("seed %d %s", any.seed(), review.matterCode())
                        .isEqualTo(any.given().stood(review.matterCode(), on));
                if (!lap.isEmpty()) {
                    assertThatTheyFollowEachOther(any.seed(), lap);
                    assertThatTheySumTo(lap, lap.getFirst().from(), on, any.seed());
                }
            }
        }
        assertThat(decided).as("decided reviews among them").isGreaterThan(100);
    }

    /** Laps of a clock lie apart, or one begins on the day on which the one before ended, with its own department days. */
    private static List<HeldRun> lastLap(List<HeldRun> runs) {
        var from = 0;
        for (var i = 1; i < runs.size(); i++) {
            var touching = runs.get(i).from().equals(runs.get(i - 1).to());
            if (!touching || runs.get(i).holder().equals(runs.get(i - 1).holder())) from = i;
        }
        return runs.subList(from, runs.size());
    }

    private static int workingDays(List<HeldRun> runs, Predicate<DayHolder> of) {
        return runs.stream()
                .filter(it -> of.test(it.holder()))
                .mapToInt(HeldRun::workingDays)
                .sum();
    }

    private static void assertThatTheyFollowEachOther(long seed, List<HeldRun> runs) {
        for (var i = 0; i < runs.size(); i++) {
            assertThat(runs.get(i).to()).as("seed %d", seed).isAfter(runs.get(i).from());
            if (i > 0)
                assertThat(runs.get(i).from())
                        .as("seed %d", seed)
                        .isEqualTo(runs.get(i - 1).to());
        }
    }

    private static void assertThatTheySumTo(List<HeldRun> runs, LocalDate from, LocalDate to, long seed) {
        assertThat(runs.stream().mapToInt(HeldRun::naturalDays).sum())
                .as("seed %d", seed)
                .isEqualTo(Math.toIntExact(to.toEpochDay() - from.toEpochDay()));
        assertThat(runs.stream().mapToInt(HeldRun::workingDays).sum())
                .as("seed %d", seed)
                .isEqualTo(AnyCase.CALENDAR.between(from, to));
    }
}
