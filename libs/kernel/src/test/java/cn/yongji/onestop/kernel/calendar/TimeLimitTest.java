package cn.yongji.onestop.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    private static final WorkingCalendar CALENDAR = PublishedSchedules.calendar();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void a_pause_moves_the_due_day_by_the_working_days_after_its_start() {
        var limit = new TimeLimit(MONDAY, 5, List.of(Suspension.ended(MONDAY.plusDays(2), MONDAY.plusDays(7))));

        // Thursday, Friday and the next Monday stood still; Wednesday, on which the pause began, still counts.
        assertThat(limit.due(CALENDAR)).contains(new DueDate(LocalDate.of(2026, 11, 12), false));
    }

    @Test
    void a_pause_that_ends_on_the_day_it_began_costs_nothing() {
        var limit = new TimeLimit(MONDAY, 5, List.of(Suspension.ended(MONDAY.plusDays(2), MONDAY.plusDays(2))));

        assertThat(limit.due(CALENDAR)).isEqualTo(TimeLimit.of(MONDAY, 5).due(CALENDAR));
    }

    @Test
    void a_supplement_and_a_special_procedure_at_the_same_time_stop_the_clock_once() {
        var supplement = Suspension.ended(MONDAY.plusDays(1), MONDAY.plusDays(3));
        var expertReview = Suspension.ended(MONDAY.plusDays(2), MONDAY.plusDays(4));

        var limit = new TimeLimit(MONDAY, 5, List.of(supplement, expertReview));

        assertThat(limit.due(CALENDAR)).contains(CALENDAR.plus(MONDAY, 5 + 3));
    }

    @Test
    void there_is_no_due_day_and_no_light_while_the_clock_stands_still() {
        var limit = new TimeLimit(MONDAY, 5, List.of(Suspension.running(MONDAY.plusDays(1))));

        assertThat(limit.due(CALENDAR)).isEmpty();
        assertThat(limit.light(CALENDAR, MONDAY.plusDays(30))).isEqualTo(Light.NONE);
        assertThat(limit.used(CALENDAR, MONDAY.plusDays(30))).isEqualTo(1);
    }

    @Test
    void a_pause_across_a_holiday_moves_the_due_day_by_its_working_days_only() {
        var accepted = LocalDate.of(2026, 9, 28);
        var limit = new TimeLimit(
                accepted, 5, List.of(Suspension.ended(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 9))));

        assertThat(limit.due(CALENDAR)).contains(new DueDate(LocalDate.of(2026, 10, 13), false));
        assertThat(limit.light(CALENDAR, LocalDate.of(2026, 10, 12)).textZh()).isEqualTo("剩余 1 个工作日");
    }

    @Test
    void the_explanation_tells_rest_and_suspension_apart() {
        var limit = new TimeLimit(MONDAY, 5, List.of(Suspension.ended(MONDAY.plusDays(3), MONDAY.plusDays(7))));

        var effects = limit.explain(CALENDAR, MONDAY.plusDays(8)).stream()
                .map(CountedDay::effect)
                .toList();

        assertThat(effects)
                .containsExactly(
                        CountedDay.Effect.COUNTED,
                        CountedDay.Effect.COUNTED,
                        CountedDay.Effect.COUNTED,
                        CountedDay.Effect.SUSPENDED,
                        CountedDay.Effect.REST,
                        CountedDay.Effect.REST,
                        CountedDay.Effect.SUSPENDED,
                        CountedDay.Effect.COUNTED);
    }

    @Test
    void a_limit_of_no_days_is_due_on_the_day_of_acceptance() {
        assertThat(TimeLimit.of(MONDAY, 0).due(CALENDAR)).contains(new DueDate(MONDAY, false));
    }

    @Test
    void before_and_on_the_day_of_acceptance_nothing_is_used() {
        assertThat(TimeLimit.of(MONDAY, 5).used(CALENDAR, MONDAY)).isZero();
        assertThat(TimeLimit.of(MONDAY, 5).used(CALENDAR, MONDAY.minusDays(7))).isZero();
    }

    @Test
    void a_negative_limit_and_a_pause_that_ends_before_it_starts_are_refused() {
        assertThatThrownBy(() -> TimeLimit.of(MONDAY, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Suspension.ended(MONDAY, MONDAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_pause_that_begins_on_the_due_day_still_moves_it() {
        var limit = new TimeLimit(MONDAY, 5, List.of(Suspension.ended(MONDAY.plusDays(7), MONDAY.plusDays(10))));

        assertThat(limit.due(CALENDAR)).contains(new DueDate(MONDAY.plusDays(10), false));
        assertThat(limit.remaining(CALENDAR, MONDAY.plusDays(10))).isZero();
    }

    @Test
    void a_pause_that_begins_after_the_due_day_does_not_bring_it_back() {
        var limit = new TimeLimit(MONDAY, 5, List.of(Suspension.ended(MONDAY.plusDays(8), MONDAY.plusDays(10))));

        assertThat(limit.due(CALENDAR)).contains(new DueDate(MONDAY.plusDays(7), false));
        assertThat(limit.light(CALENDAR, MONDAY.plusDays(11)).textZh()).isEqualTo("已超期 2 个工作日");
    }

    @Test
    void the_law_extends_twenty_days_by_ten_and_forty_five_by_fifteen() {
        assertThat(extended(20, TimeFrame.SINGLE, 10)).isInstanceOf(ExtensionRuling.Extended.class);
        assertThat(extended(20, TimeFrame.SINGLE, 11)).isEqualTo(new ExtensionRuling.BeyondFrame(10));
        assertThat(extended(45, TimeFrame.JOINT, 15)).isInstanceOf(ExtensionRuling.Extended.class);
        assertThat(extended(45, TimeFrame.JOINT, 16)).isEqualTo(new ExtensionRuling.BeyondFrame(15));
        assertThat(extended(27, TimeFrame.SINGLE, 10)).isEqualTo(new ExtensionRuling.BeyondFrame(3));
        assertThat(extended(31, TimeFrame.SINGLE, 1)).isEqualTo(new ExtensionRuling.BeyondFrame(0));
    }

    @Test
    void a_limit_is_extended_once_and_in_time() {
        var first = new LimitExtension(MONDAY.plusDays(7), 10);
        var once = (ExtensionRuling.Extended) TimeLimit.of(MONDAY, 5).extend(CALENDAR, TimeFrame.SINGLE, first);

        assertThat(once.limit().due(CALENDAR)).contains(CALENDAR.plus(MONDAY, 15));
        assertThat(once.limit().extend(CALENDAR, TimeFrame.SINGLE, first))
                .isEqualTo(new ExtensionRuling.AlreadyExtended(first));
        assertThat(TimeLimit.of(MONDAY, 5)
                        .extend(CALENDAR, TimeFrame.SINGLE, new LimitExtension(MONDAY.plusDays(8), 10)))
                .isEqualTo(new ExtensionRuling.TooLate(MONDAY.plusDays(7)));
    }

    @Test
    void the_days_of_an_extension_are_told_apart() {
        var limit = new TimeLimit(MONDAY, 1, Optional.of(new LimitExtension(MONDAY, 1)), List.of());

        assertThat(limit.explain(CALENDAR, MONDAY.plusDays(2)))
                .extracting(CountedDay::effect)
                .containsExactly(CountedDay.Effect.COUNTED, CountedDay.Effect.EXTENDED);
    }

    @Test
    void a_limit_beyond_the_known_calendar_is_never_red() {
        var limit = TimeLimit.of(LocalDate.of(2026, 12, 30), 5);

        assertThat(limit.due(CALENDAR).orElseThrow().provisional()).isTrue();
        assertThat(limit.light(CALENDAR, LocalDate.of(2027, 2, 1)).colour()).isEqualTo(Light.Colour.YELLOW);
    }

    private static ExtensionRuling extended(int promised, TimeFrame frame, int more) {
        return TimeLimit.of(MONDAY, promised).extend(CALENDAR, frame, new LimitExtension(MONDAY, more));
    }
}
