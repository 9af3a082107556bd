package cn.yongji.onestop.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all days, tried over seeded arbitrary ones; the seed of a failure is in the test's name. */
class WorkingCalendarLawsTest {
    private static final WorkingCalendar CALENDAR = PublishedSchedules.calendar();
    private static final int TRIES = 60;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void adding_then_counting_working_days_gives_the_same_number(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var from = any.day();
            var days = any.upTo(120);

            assertThat(CALENDAR.between(from, CALENDAR.plus(from, days).date())).isEqualTo(days);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_due_day_is_a_working_day_and_no_earlier_day_would_do(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var from = any.day();
            var days = 1 + any.upTo(60);

            var due = CALENDAR.plus(from, days).date();

            assertThat(CALENDAR.isWorkingDay(due)).isTrue();
            assertThat(CALENDAR.between(from, due.minusDays(1))).isEqualTo(days - 1);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void two_limits_one_after_the_other_are_one_limit_of_their_sum(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var from = any.day();
            var a = any.upTo(40);
            var b = any.upTo(40);

            assertThat(CALENDAR.plus(CALENDAR.plus(from, a).date(), b).date())
                    .isEqualTo(CALENDAR.plus(from, a + b).date());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void who_starts_later_or_has_more_days_is_never_due_earlier(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var from = any.day();
            var days = any.upTo(60);

            var due = CALENDAR.plus(from, days).date();

            assertThat(CALENDAR.plus(from.plusDays(1), days).date()).isAfterOrEqualTo(due);
            assertThat(CALENDAR.plus(from, days + 1).date()).isAfter(due);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moving_by_one_day_moves_the_count_by_that_day(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var from = any.day();
            var to = any.day();
            var step = CALENDAR.isWorkingDay(to.plusDays(1)) ? 1 : 0;

            assertThat(CALENDAR.between(from, to.plusDays(1))).isEqualTo(CALENDAR.between(from, to) + step);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void counts_add_up_and_turn_their_sign_with_their_direction(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var a = any.day();
            var b = any.day();
            var c = any.day();

            assertThat(CALENDAR.between(a, b) + CALENDAR.between(b, c)).isEqualTo(CALENDAR.between(a, c));
            assertThat(CALENDAR.between(b, a)).isEqualTo(-CALENDAR.between(a, b));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_explanation_counts_what_was_counted(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var from = any.day();
            var due = CALENDAR.plus(from, 1 + any.upTo(40)).date();

            var explained = CALENDAR.explain(from, due);

            assertThat(explained).hasSize((int) (due.toEpochDay() - from.toEpochDay()));
            assertThat(explained.getLast().count()).isEqualTo(CALENDAR.between(from, due));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pauses_move_the_due_day_by_the_working_days_they_cover_once(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var accepted = any.knownDay();
            var limit = any.upTo(30);
            var pauses = any.pausesAfter(accepted, 5);
            var due = new TimeLimit(accepted, limit, pauses).due(CALENDAR).orElseThrow();
            var covered = accepted.datesUntil(due.date().plusDays(1))
                    .filter(CALENDAR::isWorkingDay)
                    .filter(day -> pauses.stream().anyMatch(pause -> pause.covers(day)))
                    .count();

            assertThat(due).isEqualTo(CALENDAR.plus(accepted, limit + (int) covered));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void order_repetition_and_cutting_of_pauses_make_no_difference(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var accepted = any.knownDay();
            var limit = any.upTo(30);
            var pauses = any.pausesAfter(accepted, 5);
            var changed = new ArrayList<Suspension>();
            for (var pause : pauses) {
                var ended = (Suspension.Ended) pause;
                var cut = ended.start().plusDays(any.upTo((int)
                        (ended.end().toEpochDay() - ended.start().toEpochDay())));
                changed.add(Suspension.ended(ended.start(), cut));
                changed.add(Suspension.ended(cut, ended.end()));
                if (any.coin()) changed.add(pause);
            }
            Collections.shuffle(changed, new Random(seed));

            assertThat(new TimeLimit(accepted, limit, changed).due(CALENDAR))
                    .isEqualTo(new TimeLimit(accepted, limit, pauses).due(CALENDAR));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_pause_never_brings_the_due_day_forward(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var accepted = any.knownDay();
            var limit = any.upTo(30);
            var pauses = any.pausesAfter(accepted, 5);

            assertThat(new TimeLimit(accepted, limit, pauses)
                            .due(CALENDAR)
                            .orElseThrow()
                            .date())
                    .isAfterOrEqualTo(CALENDAR.plus(accepted, limit).date());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void used_and_remaining_days_are_the_limit_once_all_pauses_are_over(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var accepted = any.knownDay();
            var limit = any.upTo(30);
            var pauses = any.pausesAfter(accepted, 4);
            var timeLimit = new TimeLimit(accepted, limit, pauses);
            var over = pauses.stream()
                    .map(pause -> ((Suspension.Ended) pause).end())
                    .max(Comparator.naturalOrder())
                    .orElse(accepted);
            var today = over.plusDays(any.upTo(20));

            var due = timeLimit.due(CALENDAR).orElseThrow();

            if (!today.isAfter(due.date())) {
                assertThat(timeLimit.used(CALENDAR, today) + CALENDAR.between(today, due.date()))
                        .isEqualTo(limit);
            }
            assertThat(timeLimit.explain(CALENDAR, today).stream()
                            .filter(d -> d.effect() == CountedDay.Effect.COUNTED)
                            .count())
                    .isEqualTo(timeLimit.used(CALENDAR, today));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_light_is_red_exactly_when_a_firm_due_day_has_passed(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var due = CALENDAR.plus(any.day(), any.upTo(60));
            var today = due.date().plusDays(any.upTo(20) - 10);

            var light = Light.of(CALENDAR, due, today);

            assertThat(light.colour() == Light.Colour.RED).isEqualTo(today.isAfter(due.date()) && !due.provisional());
            assertThat(light.provisional()).isEqualTo(due.provisional());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_received_is_received_on_the_first_working_day_there_is(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var arrived = any.day();

            var received = CALENDAR.receiptDay(arrived);

            assertThat(CALENDAR.isWorkingDay(received)).isTrue();
            assertThat(arrived.datesUntil(received)).noneMatch(CALENDAR::isWorkingDay);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }
}
