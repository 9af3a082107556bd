package cn.yongji.onestop.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every clock over any calendar, any pauses and any extension; the seed of a failure is in the name. */
class TimeLimitLawsTest {
    private static final int TRIES = 40;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void consumed_and_remaining_are_the_budget_at_every_instant(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var calendar = any.calendar();
            var limit = any.limit();
            var due = limit.due(calendar).orElseThrow().date();
            for (var on = limit.acceptedOn(); !on.isAfter(due); on = on.plusDays(1)) {
                var left = counted(limit, calendar, on, due);

                assertThat(limit.used(calendar, on) + left).isEqualTo(limit.budget());
                assertThat(limit.remaining(calendar, on)).isEqualTo(left);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void past_the_due_day_what_is_overdue_is_what_was_counted_since(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var calendar = any.calendar();
            var limit = any.limit();
            var due = limit.due(calendar).orElseThrow().date();
            var on = due.plusDays(1 + any.upTo(40));

            assertThat(limit.remaining(calendar, on)).isEqualTo(-counted(limit, calendar, due, on));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_explanation_sums_to_the_due_day(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var calendar = any.calendar();
            var limit = any.limit();
            var due = limit.due(calendar).orElseThrow().date();

            var days = limit.explain(calendar, due);

            assertThat(days)
                    .hasSize((int) (due.toEpochDay() - limit.acceptedOn().toEpochDay()));
            assertThat(days.stream().filter(CountedDay::consumes).count()).isEqualTo(limit.budget());
            assertThat(days.stream()
                            .filter(day -> day.effect() == CountedDay.Effect.EXTENDED)
                            .count())
                    .isEqualTo(limit.budget() - limit.workingDays());
            assertThat(days.stream()
                            .filter(day -> day.effect() == CountedDay.Effect.REST)
                            .noneMatch(day -> day.day().working()))
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pauses_that_began_in_time_give_their_working_days_once(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var calendar = any.calendar();
            var limit = any.limit();
            var due = limit.due(calendar).orElseThrow().date();
            var stood = limit.explain(calendar, due).stream()
                    .filter(day -> day.effect() == CountedDay.Effect.SUSPENDED)
                    .count();

            assertThat(due)
                    .isEqualTo(calendar.plus(limit.acceptedOn(), limit.budget() + (int) stood)
                            .date());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_pause_after_the_due_day_brings_it_back_no_more(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var calendar = any.calendar();
            var limit = any.limit();
            var due = limit.due(calendar).orElseThrow();
            var start = any.after(limit, due.date()).plusDays(1 + any.upTo(10));

            assertThat(any.with(limit, Suspension.ended(start, start.plusDays(any.upTo(20))))
                            .due(calendar))
                    .contains(due);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_extension_gives_exactly_its_days(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var calendar = any.calendar();
            var accepted = any.knownDay();
            var promised = any.upTo(20);
            var pauses = any.pausesAfter(accepted, 3);
            var limit = new TimeLimit(accepted, promised, pauses);
            var more = 1 + any.upTo(9);

            var ruling = limit.extend(calendar, TimeFrame.SINGLE, new LimitExtension(accepted, more));

            assertThat(ruling).isInstanceOf(ExtensionRuling.Extended.class);
            var extended = ((ExtensionRuling.Extended) ruling).limit();
            var on = accepted.plusDays(any.upTo(60));
            assertThat(extended.remaining(calendar, on)).isEqualTo(limit.remaining(calendar, on) + more);
            assertThat(counted(
                            extended,
                            calendar,
                            accepted,
                            extended.due(calendar).orElseThrow().date()))
                    .isEqualTo(promised + more);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moving_the_calendar_never_loses_a_day(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var before = any.calendar();
            var limit = any.limit();
            var due = limit.due(before).orElseThrow().date();
            var today = limit.acceptedOn().plusDays(any.upTo(60));
            var after = any.changedAfter(before, today);

            var moved = limit.due(after).orElseThrow().date();

            assertThat(counted(limit, after, limit.acceptedOn(), moved)).isEqualTo(limit.budget());
            assertThat(limit.used(after, today)).isEqualTo(limit.used(before, today));
            assertThat(limit.remaining(after, today)).isEqualTo(limit.remaining(before, today));
            assertThat(moved.isEqual(due) || !due.isBefore(today)).isTrue();
            assertThat(limit.due(WorkingCalendar.of(before.schedules()))
                            .orElseThrow()
                            .date())
                    .isEqualTo(due);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_first_day_with_so_many_days_left_is_the_first_one(long seed) {
        var any = new AnyDates(seed);
        for (var i = 0; i < TRIES; i++) {
            var calendar = any.calendar();
            var limit = any.limit();
            var left = any.upTo(12) - 5;

            var day = limit.firstDayWith(calendar, left).orElseThrow();

            assertThat(limit.remaining(calendar, day)).isLessThanOrEqualTo(left);
            if (day.isAfter(limit.acceptedOn())) {
                assertThat(limit.remaining(calendar, day.minusDays(1))).isGreaterThan(left);
            }
        }
    }

    /** Counted day by day, straight from what is asked of each day. */
    private static int counted(TimeLimit limit, WorkingCalendar calendar, LocalDate after, LocalDate upTo) {
        return (int) after.plusDays(1)
                .datesUntil(upTo.isAfter(after) ? upTo.plusDays(1) : after.plusDays(1))
                .filter(calendar::isWorkingDay)
                .filter(day -> limit.suspensions().stream().noneMatch(suspension -> suspension.covers(day)))
                .count();
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }
}
