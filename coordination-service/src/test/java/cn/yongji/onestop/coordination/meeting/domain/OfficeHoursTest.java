package cn.yongji.onestop.coordination.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoursTest {
    private static final OfficeHours TWO = new OfficeHours(List.of(season(10, 14, 30), season(5, 15, 0)));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-01-01, 14:30",
        "2026-04-30, 14:30",
        "2026-05-01, 15:00",
        "2026-09-30, 15:00",
        "2026-10-01, 14:30",
        "2028-02-29, 14:30"
    })
    void a_season_holds_from_its_day_to_the_next_over_the_turn_of_the_year(LocalDate day, LocalTime start) {
        assertThat(TWO.slots(day, 60)).first().isEqualTo(new MeetingSlot(day, start, start.plusHours(1)));
    }

    private static OfficeHours.Season season(int month, int hour, int minute) {
        var from = LocalTime.of(hour, minute);
        return new OfficeHours.Season(MonthDay.of(month, 1), List.of(new OfficeHours.Session(from, from.plusHours(3))));
    }
}
