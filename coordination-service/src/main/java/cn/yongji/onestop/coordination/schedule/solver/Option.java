package cn.yongji.onestop.coordination.schedule.solver;

import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Free;
import cn.yongji.onestop.coordination.schedule.domain.MeetingPlan.Placed;
import cn.yongji.onestop.coordination.schedule.domain.PlanRules;
import cn.yongji.onestop.coordination.schedule.domain.PlanRules.OneDay;
import cn.yongji.onestop.coordination.schedule.domain.Sitting;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A time that a sitting could have, with what it costs by itself. Two are the same only if they are one. */
public final class Option {
    private final Free free;
    private final List<Booking> bookings;
    private final List<OneDay> days;
    private final long late;
    private final long soft;

    Option(Sitting sitting, Free free, PlanRules rules) {
        var placed = new Placed(sitting, Optional.of(free));
        this.free = free;
        this.bookings = placed.bookings();
        this.days = bookings.stream().flatMap(PlanRules::days).toList();
        this.late = PlanRules.medium(placed);
        this.soft = rules.soft(placed);
    }

    Free free() {
        return free;
    }

    List<Booking> bookings() {
        return bookings;
    }

    List<OneDay> days() {
        return days;
    }

    long late() {
        return late;
    }

    long soft() {
        return soft;
    }

    LocalDateTime start() {
        return free.slot().date().atTime(free.slot().start());
    }

    LocalDateTime end() {
        return free.slot().date().atTime(free.slot().end());
    }
}
