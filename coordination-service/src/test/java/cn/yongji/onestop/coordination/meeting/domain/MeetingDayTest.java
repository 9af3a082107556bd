package cn.yongji.onestop.coordination.meeting.domain;

import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.SLOT;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.seats;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class MeetingDayTest {
    private final MeetingDay day = MeetingDay.free(SLOT.date())
            .with(new Booking("m1", seats("ecology"), SLOT))
            .orElseThrow();

    @Test
    void a_department_is_not_booked_twice_at_once_and_another_is() {
        assertThat(day.with(new Booking("m2", seats("fire", "ecology"), SLOT))).isEmpty();
        assertThat(day.with(new Booking("m2", seats("fire"), SLOT))).isPresent();
    }

    @Test
    void one_meeting_may_begin_when_another_ends() {
        var next = new MeetingSlot(SLOT.date(), SLOT.end(), SLOT.end().plusMinutes(30));
        var across = new MeetingSlot(SLOT.date(), LocalTime.of(9, 45), LocalTime.of(10, 15));

        assertThat(day.with(new Booking("m2", seats("ecology"), next))).isPresent();
        assertThat(day.with(new Booking("m2", seats("ecology"), across))).isEmpty();
    }

    @Test
    void what_a_meeting_gives_back_is_free_again() {
        var freed = day.without("m1");

        assertThat(day.bookingOf("m1").map(Booking::slot)).contains(SLOT);
        assertThat(freed.bookingOf("m1")).isEmpty();
        assertThat(freed.with(new Booking("m2", seats("ecology"), SLOT))).isPresent();
        assertThat(day.without("unknown")).isEqualTo(day);
    }
}
