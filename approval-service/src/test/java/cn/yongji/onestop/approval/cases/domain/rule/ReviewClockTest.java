package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.answer;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.askSupplement;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.CountedDay;
import cn.yongji.onestop.kernel.calendar.CountedDay.Effect;
import cn.yongji.onestop.kernel.calendar.DueDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The clock of a review through its supplements: examples over the holidays, then laws over random courses. */
class ReviewClockTest {
    @Test
    void a_supplement_over_national_day_moves_the_due_day_by_the_working_days_it_stood() {
        var opened =
                aCase().acceptedOn(LocalDate.of(2026, 9, 21)).review("M16", 10).opened();
        assertThat(due(opened)).isEqualTo(LocalDate.of(2026, 10, 12));

        var asked = after(opened, "M16", askSupplement(LocalDate.of(2026, 9, 29)));
        var resumed = after(asked, "M16", answer(LocalDate.of(2026, 10, 9)));

        // It stood on 09-30, 10-08 and 10-09; the holiday in between costs nothing.
        assertThat(due(resumed)).isEqualTo(LocalDate.of(2026, 10, 15));
    }

    @Test
    void an_answer_on_a_rest_day_takes_effect_on_the_next_working_day() {
        var opened =
                aCase().acceptedOn(LocalDate.of(2026, 9, 21)).review("M16", 10).opened();
        var asked = after(opened, "M16", askSupplement(LocalDate.of(2026, 9, 30)));

        var resumed = after(asked, "M16", answer(LocalDate.of(2026, 10, 3)));

        assertThat(resumed.review(matter("M16"))
                        .orElseThrow()
                        .docket()
                        .supplements()
                        .getFirst()
                        .effectiveOn())
                .isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(due(resumed)).isEqualTo(LocalDate.of(2026, 10, 13));
    }

    @Test
    void a_supplement_answered_on_the_same_day_costs_nothing() {
        var opened = aCase().review("M16", 10).opened();
        var before = due(opened);
        var day = CaseBuilder.MONDAY.plusDays(2);

        var resumed = after(after(opened, "M16", askSupplement(day)), "M16", answer(day));

        assertThat(due(resumed)).isEqualTo(before);
    }

    @Test
    void nobody_knows_the_due_day_while_the_clock_stands_still() {
        var opened = aCase().review("M16", 10).opened();

        var asked = after(opened, "M16", askSupplement(CaseBuilder.MONDAY.plusDays(2)));

        var stopped = (Review.Supplementing) asked.review(matter("M16")).orElseThrow();
        assertThat(stopped.clock().due(CALENDAR)).isEmpty();
        assertThat(stopped.clock().used(CALENDAR, CaseBuilder.MONDAY.plusDays(2)))
                .isEqualTo(2);
        assertThat(stopped.clock().used(CALENDAR, CaseBuilder.MONDAY.plusDays(60)))
                .isEqualTo(2);
    }

    @Test
    void an_answer_that_seems_to_come_before_the_question_ends_the_pause_on_the_day_it_began() {
        var opened = aCase().review("M16", 10).opened();
        var asked = after(opened, "M16", askSupplement(CaseBuilder.MONDAY.plusDays(2)));

        var resumed = after(asked, "M16", answer(CaseBuilder.MONDAY.plusDays(1)));

        assertThat(due(resumed)).isEqualTo(due(opened));
    }

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void consumed_and_remaining_are_the_budget_and_the_explanation_ends_on_the_due_day(long seed) {
        var course = new AnyCourse(seed);
        var review = (Review.UnderReview) course.played().review(matter("M16")).orElseThrow();
        var clock = review.clock();
        var due = clock.due(CALENDAR).orElseThrow().date();

        var days = clock.explain(CALENDAR, due);

        assertThat(count(days, Effect.COUNTED))
                .as("counted days, seed %d", seed)
                .isEqualTo(course.limit);
        assertThat(days.isEmpty() ? review.startedOn() : days.getLast().day().date())
                .as("last explained day, seed %d", seed)
                .isEqualTo(due);
        for (var today = review.startedOn(); !today.isAfter(due); today = today.plusDays(1)) {
            var day = today;
            var still = days.stream()
                    .filter(later -> later.day().date().isAfter(day))
                    .toList();
            assertThat(clock.used(CALENDAR, today) + count(still, Effect.COUNTED))
                    .as("consumed and remaining on %s, seed %d", today, seed)
                    .isEqualTo(course.limit);
        }
        assertThat(clock.used(CALENDAR, due))
                .as("used on the due day, seed %d", seed)
                .isEqualTo(course.limit);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_due_day_moves_by_exactly_the_working_days_that_the_clock_stood(long seed) {
        var course = new AnyCourse(seed);
        var clock = ((Review.UnderReview) course.played().review(matter("M16")).orElseThrow()).clock();
        var due = clock.due(CALENDAR).orElseThrow().date();

        var stood = count(clock.explain(CALENDAR, due), Effect.SUSPENDED);

        assertThat(new DueDate(due, false))
                .as("seed %d", seed)
                .isEqualTo(CALENDAR.plus(course.start, course.limit + stood));
    }

    private static int count(List<CountedDay> days, Effect effect) {
        return (int) days.stream().filter(day -> day.effect() == effect).count();
    }

    private static LocalDate due(Case of) {
        return ((Review.UnderReview) of.review(matter("M16")).orElseThrow())
                .clock()
                .due(CALENDAR)
                .orElseThrow()
                .date();
    }

    /** A review with up to three supplements, each asked for before the due day that then stands, all within 2026. */
    private static final class AnyCourse {
        private final LocalDate start;
        private final int limit;
        private final List<LocalDate[]> pauses = new ArrayList<>();

        AnyCourse(long seed) {
            var random = new Random(seed);
            start = CALENDAR.receiptDay(LocalDate.of(2026, 1, 4).plusDays(random.nextInt(200)));
            limit = random.nextInt(30);
            var last = start;
            var left = limit;
            for (var i = random.nextInt(4); i > 0 && left > 0; i--) {
                var worked = random.nextInt(left);
                var asked = CALENDAR.plus(last, worked).date();
                left -= worked;
                var answered = asked.plusDays(random.nextInt(12));
                pauses.add(new LocalDate[] {asked, answered});
                last = CALENDAR.receiptDay(answered);
            }
        }

        Case played() {
            var played = aCase().acceptedOn(start).review("M16", limit).opened();
            for (var pause : pauses) {
                played = after(played, "M16", askSupplement(pause[0]));
                played = after(played, "M16", answer(pause[1]));
            }
            return played;
        }
    }
}
