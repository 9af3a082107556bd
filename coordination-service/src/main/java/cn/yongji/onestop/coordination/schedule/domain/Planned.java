package cn.yongji.onestop.coordination.schedule.domain;

import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.kernel.calendar.Act;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A meeting of a schedule, and where the plan puts it.
 *
 * @param sitting in which it is, from 1
 * @param slot none where the plan found no time
 * @param deadline of its difficulty's rung
 * @param weight what ranked it among those with the same deadline
 */
public record Planned(
        MeetingRequest request,
        int sitting,
        Optional<MeetingSlot> slot,
        SortedSet<Seat> seats,
        LocalDate deadline,
        int weight) {
    public Planned {
        seats = Collections.unmodifiableSortedSet(new TreeSet<>(seats));
    }

    static Planned of(Wish wish, int sitting, Optional<Booking> booking) {
        return new Planned(
                wish.request(),
                sitting,
                booking.map(Booking::slot),
                booking.map(Booking::seats).orElse(Collections.emptySortedSet()),
                wish.deadline(),
                wish.weight());
    }

    public String id() {
        return request.id();
    }

    /** What it is to hold. */
    public Optional<Booking> booking() {
        return slot.map(it -> new Booking(id(), seats, it));
    }

    /** Whether a time is on the last day of its rung or after it, so that none is left to write it down. */
    public boolean lateAt(MeetingSlot time) {
        return !time.date().isBefore(deadline);
    }

    Planned askedBy(Act act) {
        return new Planned(request.askedBy(act), sitting, slot, seats, deadline, weight);
    }
}
