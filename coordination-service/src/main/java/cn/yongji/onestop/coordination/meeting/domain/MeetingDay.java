package cn.yongji.onestop.coordination.meeting.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 会议日: everything that is booked on one day. All bookings of a day are one aggregate, so that two bookings of the same
 * department can never both win.
 */
public record MeetingDay(LocalDate date, List<Booking> bookings) {
    public MeetingDay {
        bookings = List.copyOf(bookings);
    }

    public static MeetingDay free(LocalDate date) {
        return new MeetingDay(date, List.of());
    }

    /** The time that a meeting holds on this day. */
    public Optional<MeetingSlot> slotOf(String meetingId) {
        return bookings.stream()
                .filter(booking -> booking.meetingId().equals(meetingId))
                .map(Booking::slot)
                .findFirst();
    }

    /** The day with one more booking; empty where somebody is taken already. */
    public Optional<MeetingDay> with(Booking wanted) {
        if (bookings.stream().anyMatch(wanted::clashes)) return Optional.empty();
        return Optional.of(new MeetingDay(
                date, Stream.concat(bookings.stream(), Stream.of(wanted)).toList()));
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
