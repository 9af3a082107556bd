package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 会议日: everything that is booked on one day. All bookings of a day are one aggregate, so that two bookings of the same seat
 * can never both win.
 */
public record MeetingDay(LocalDate date, List<Booking> bookings) {
    private static final SortedSet<Seat> NOBODY = Collections.emptySortedSet();

    public MeetingDay {
        bookings = List.copyOf(bookings);
    }

    public static MeetingDay free(LocalDate date) {
        return new MeetingDay(date, List.of());
    }

    /** What a meeting holds on this day. */
    public Optional<Booking> bookingOf(String meetingId) {
        return bookings.stream()
                .filter(booking -> booking.meetingId().equals(meetingId))
                .findFirst();
    }

    /** Which seats are not free at a time. */
    public Set<Seat> takenDuring(MeetingSlot slot) {
        return bookings.stream()
                .filter(booking -> booking.slot().overlaps(slot))
                .flatMap(booking -> booking.seats().stream())
                .collect(Collectors.toSet());
    }

    /** A meeting, and a seat of it whose delegate is away. */
    public record Missed(Booking meeting, Seat seat) {}

    /** The meetings of which a delegate is away: they were set before that was said. */
    public List<Missed> missed() {
        var away = bookings.stream()
                .filter(Booking::absence)
                .flatMap(it -> it.seats().stream())
                .collect(Collectors.toSet());
        return bookings.stream()
                .filter(it -> !it.absence())
                .flatMap(it -> it.seats().stream().filter(away::contains).map(seat -> new Missed(it, seat)))
                .toList();
    }

    /** The day with those who are away, and only those, of a department; a meeting that has them stays. */
    public MeetingDay withAbsent(DepartmentCode department, SortedSet<Seat> away) {
        var id = Booking.absenceOf(department.value());
        if (bookingOf(id).map(Booking::seats).orElse(NOBODY).equals(away)) return this;
        var present = without(id);
        if (away.isEmpty()) return present;
        var whole = new MeetingSlot(date, LocalTime.MIN, LocalTime.of(23, 59));
        return present.and(new Booking(id, away, whole));
    }

    /** The day with one more booking; empty where somebody is taken already. */
    public Optional<MeetingDay> with(Booking wanted) {
        if (bookings.stream().anyMatch(wanted::clashes)) return Optional.empty();
        return Optional.of(and(wanted));
    }

    private MeetingDay and(Booking one) {
        return new MeetingDay(
                date, Stream.concat(bookings.stream(), Stream.of(one)).toList());
    }

    /** The day without what is booked for a meeting, at whichever of its times. */
    public MeetingDay withoutAll(String meetingId) {
        return new MeetingDay(
                date, bookings.stream().filter(it -> !it.isOf(meetingId)).toList());
    }

    /** The day without the booking of a meeting. */
    public MeetingDay without(String meetingId) {
        return new MeetingDay(
                date,
                bookings.stream()
                        .filter(booking -> !booking.meetingId().equals(meetingId))
                        .toList());
    }
}
