package cn.yongji.onestop.coordination.meeting.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.at;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.departments;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    @Test
    void c30_a_department_is_busy_when_it_is_in_a_meeting_and_at_no_other_time() {
        var late = booking("m-1", MONDAY.plusDays(1), 15, "water", "fire");
        var early = booking("m-2", MONDAY.plusDays(1), 9, "water");
        var before = booking("m-3", MONDAY, 10, "water", "fire");
        var days = List.of(
                new MeetingDay(MONDAY.plusDays(1), List.of(late, early)), new MeetingDay(MONDAY, List.of(before)));

        var seen = Availability.of(departments("water", "ecology"), MONDAY, MONDAY.plusDays(1), days, at(MONDAY));

        assertThat(seen.busy()).containsOnlyKeys(departments("water", "ecology"));
        assertThat(seen.busy().get(departments("water").first()))
                .containsExactly(before.slot(), early.slot(), late.slot());
        assertThat(seen.busy().get(departments("ecology").first())).isEmpty();
    }

    private static Booking booking(String id, LocalDate day, int hour, String... who) {
        return new Booking(
                id, departments(who), new MeetingSlot(day, LocalTime.of(hour, 0), LocalTime.of(hour + 1, 0)));
    }
}
