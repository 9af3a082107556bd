package cn.yongji.onestop.approval.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LightDaysTest {
    private static final WorkingCalendar CALENDAR = PublishedSchedules.calendar();
    private static final LocalDate BEFORE_THE_END = CALENDAR.knownUntil().minusDays(60);

    /** Also where the calendar is not known any more: what is past and provisional is yellow. */
    @Test
    void the_days_of_a_light_are_exactly_those_on_which_it_shows() {
        for (var today = BEFORE_THE_END; today.isBefore(BEFORE_THE_END.plusDays(120)); today = today.plusDays(1)) {
            for (var day = today.minusDays(90); day.isBefore(today.plusDays(30)); day = day.plusDays(1)) {
                var due = new DueDate(day, day.isAfter(CALENDAR.knownUntil()));
                var shown = Light.of(CALENDAR, due, today).colour();
                for (var light : new Light.Colour[] {Light.Colour.RED, Light.Colour.YELLOW, Light.Colour.GREEN}) {
                    assertThat(holds(light, today, day))
                            .as("%s on %s for %s", light, today, day)
                            .isEqualTo(light == shown);
                }
            }
        }
    }

    @Test
    void without_a_light_there_is_no_last_day_to_go_by() {
        assertThat(LightDays.of(Light.Colour.NONE, CALENDAR, BEFORE_THE_END)).isEmpty();
    }

    private static boolean holds(Light.Colour light, LocalDate today, LocalDate day) {
        var days = LightDays.of(light, CALENDAR, today).orElseThrow();
        return days.after().filter(bound -> !day.isAfter(bound)).isEmpty()
                && days.upTo().filter(day::isAfter).isEmpty();
    }
}
