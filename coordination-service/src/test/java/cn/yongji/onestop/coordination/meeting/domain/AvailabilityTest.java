package cn.yongji.onestop.coordination.meeting.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.at;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.departments;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.seats;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.seatsOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    @Test
    void c30_a_department_is_busy_when_it_is_in_a_meeting_and_at_no_other_time() {
        var late = booking("m-1", MONDAY.plusDays(1), 15, "water", "fire");
        var early = booking("m-2", MONDAY.plusDays(1), 9, "water");
        var before = booking("m-3", MONDAY, 10, "water", "fire");
        var days = List.of(
                new MeetingDay(MONDAY.plusDays(1), List.of(late, early)), new MeetingDay(MONDAY, List.of(before)));

        var seen = Availability.of(seatsOf("water", "ecology"), MONDAY, MONDAY.plusDays(1), days, at(MONDAY));

        assertThat(seen.busy()).containsOnlyKeys(departments("water", "ecology"));
        assertThat(seen.busy().get(departments("water").first()))
                .containsExactly(before.slot(), early.slot(), late.slot());
        assertThat(seen.busy().get(departments("ecology").first())).isEmpty();
    }

    @Test
    void a_department_with_two_delegates_is_busy_while_both_are() {
        var department = departments("water").first();
        var both = List.of(Seat.of(department, 1), Seat.of(department, 2));
        var long1 = new MeetingSlot(MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0));
        var late2 = new MeetingSlot(MONDAY, LocalTime.of(10, 0), LocalTime.of(12, 0));
        var day = new MeetingDay(
                MONDAY,
                List.of(
                        new Booking("m-1", new TreeSet<>(List.of(both.getFirst())), long1),
                        new Booking("m-2", new TreeSet<>(List.of(both.getLast())), late2)));

        var seen = Availability.of(Map.of(department, both), MONDAY, MONDAY, List.of(day), at(MONDAY));

        assertThat(seen.busy().get(department))
                .containsExactly(new MeetingSlot(MONDAY, LocalTime.of(10, 0), LocalTime.of(11, 0)));
    }

    private static Booking booking(String id, LocalDate day, int hour, String... who) {
        return new Booking(id, seats(who), new MeetingSlot(day, LocalTime.of(hour, 0), LocalTime.of(hour + 1, 0)));
    }
}
