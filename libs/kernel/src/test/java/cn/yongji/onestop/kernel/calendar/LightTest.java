package cn.yongji.onestop.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightTest {
    private static final WorkingCalendar CALENDAR = PublishedSchedules.calendar();

    @ParameterizedTest(name = "due Friday 2026-11-27, on {0}: {1}, {2}")
    @CsvSource({
        "2026-11-24, GREEN, 3, 剩余 3 个工作日, 3 working days left",
        "2026-11-25, YELLOW, 2, 剩余 2 个工作日, 2 working days left",
        "2026-11-27, YELLOW, 0, 剩余 0 个工作日, 0 working days left",
        "2026-11-28, RED, 0, 已超期 0 个工作日, 0 working days overdue",
        "2026-11-30, RED, -1, 已超期 1 个工作日, 1 working day overdue"
    })
    void a_light_turns_yellow_with_two_days_left_and_red_when_the_due_day_is_over(
            LocalDate today, Light.Colour colour, int remaining, String zh, String en) {
        var light = Light.of(CALENDAR, new DueDate(LocalDate.of(2026, 11, 27), false), today);

        assertThat(light).isEqualTo(new Light(colour, remaining, false));
        assertThat(light.textZh()).isEqualTo(zh);
        assertThat(light.textEn()).isEqualTo(en);
    }

    @ParameterizedTest(name = "provisionally due 2027-01-08, on {0}: {1}")
    @CsvSource({
        "2026-12-31, GREEN, 5, 剩余 5 个工作日（暂定）, 5 working days left (provisional)",
        "2027-01-07, YELLOW, 1, 剩余 1 个工作日（暂定）, 1 working day left (provisional)",
        "2027-01-11, YELLOW, -1, 暂定期限已过 1 个工作日（暂定）, 1 working day past a provisional date (provisional)"
    })
    void a_provisional_light_is_never_red(LocalDate today, Light.Colour colour, int remaining, String zh, String en) {
        var light = Light.of(CALENDAR, new DueDate(LocalDate.of(2027, 1, 8), true), today);

        assertThat(light).isEqualTo(new Light(colour, remaining, true));
        assertThat(light.textZh()).isEqualTo(zh);
        assertThat(light.textEn()).isEqualTo(en);
    }

    @Test
    void a_clock_that_does_not_run_has_no_light_and_says_so() {
        assertThat(Light.NONE.textZh()).isEqualTo("不计时");
        assertThat(Light.NONE.textEn()).isEqualTo("not running");
    }

    @ParameterizedTest(name = "a limit of {0} is yellow when {1} are left")
    @CsvSource({"1, 0", "2, 1", "3, 1", "4, 2", "5, 2", "20, 2"})
    void a_short_limit_is_yellow_when_half_of_it_is_left_and_nothing_from_its_first_minute(int limit, int yellow) {
        var calendar = PublishedSchedules.calendar();
        var begun = LocalDate.of(2026, 11, 2);
        var due = calendar.plus(begun, limit);

        assertThat(Light.of(calendar, due, begun, limit).colour()).isEqualTo(Light.Colour.GREEN);
        for (var left = limit; left >= 0; left--) {
            var today = calendar.plus(begun, limit - left).date();
            var expected = left <= yellow ? Light.Colour.YELLOW : Light.Colour.GREEN;
            assertThat(Light.of(calendar, due, today, limit).colour()).isEqualTo(expected);
        }
        var dayAfter = calendar.plus(due.date(), 1).date();
        assertThat(Light.of(calendar, due, dayAfter, limit).colour()).isEqualTo(Light.Colour.RED);
    }
}
