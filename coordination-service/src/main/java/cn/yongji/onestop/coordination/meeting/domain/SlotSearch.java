package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** 会议排期: the earliest time on working days, within office hours, at which there is a seat for everybody who is asked. */
public final class SlotSearch {
    private final WorkingCalendar calendar;
    private final OfficeHours hours;

    public SlotSearch(WorkingCalendar calendar, OfficeHours hours) {
        this.calendar = calendar;
        this.hours = hours;
    }

    /**
     * Which seats are needed, and for how long.
     *
     * @param choices of each one seat is taken: the first that is free; no seat is in two of them
     */
    public record Wish(List<List<Seat>> choices, int minutes) {
        public Wish {
            choices = choices.stream().map(List::copyOf).toList();
        }
    }

    /** A time, and the seats that are free then. */
    public record Free(MeetingSlot slot, SortedSet<Seat> seats) {
        public Booking bookedBy(String meetingId) {
            return new Booking(meetingId, seats, slot);
        }
    }

    /** Why nothing can be held on a day. */
    public sealed interface Obstacle {
        /** 休息日, with its name where it has one. */
        record RestDay(String name) implements Obstacle {}

        /** The office hours that are left of the day are too short, or the day is over. */
        record Past() implements Obstacle {}

        /** 无共同空闲: what is booked, in the order in which seats are asked for. */
        record Busy(List<Taken> booked) implements Obstacle {
            public Busy {
                booked = List.copyOf(booked);
            }
        }
    }

    /** A time at which a seat is taken. */
    public record Taken(Seat seat, MeetingSlot slot) {}

    /** A day, and what stands against it. */
    public record BlockedDay(LocalDate date, Obstacle obstacle) {}

    /**
     * The earliest time of a day; empty where there is none.
     *
     * @param notBefore in China: nobody is asked to a meeting that begins earlier
     */
    public Optional<Free> earliest(MeetingDay day, Wish wish, LocalDateTime notBefore) {
        if (!calendar.isWorkingDay(day.date())) return Optional.empty();
        return hours.slots(day.date(), wish.minutes())
                .filter(slot -> !day.date().atTime(slot.start()).isBefore(notBefore))
                .flatMap(slot -> free(day, wish, slot).stream())
                .findFirst();
    }

    /**
     * All times of a day, earliest first, each with some of the seats from which it can be held: the first choice of all, and
     * those with one other.
     */
    public Stream<Free> all(MeetingDay day, Wish wish, LocalDateTime notBefore) {
        if (!calendar.isWorkingDay(day.date())) return Stream.empty();
        return hours.slots(day.date(), wish.minutes())
                .filter(slot -> !day.date().atTime(slot.start()).isBefore(notBefore))
                .flatMap(slot -> all(day, wish, slot));
    }

    private static Stream<Free> all(MeetingDay day, Wish wish, MeetingSlot slot) {
        var taken = day.takenDuring(slot);
        var open = wish.choices().stream()
                .map(choice -> choice.stream().filter(it -> !taken.contains(it)).toList())
                .toList();
        if (open.stream().anyMatch(List::isEmpty)) return Stream.empty();
        var first = new TreeSet<>(open.stream().map(List::getFirst).toList());
        var others = open.stream()
                .flatMap(choice -> choice.stream().skip(1).map(other -> {
                    var seats = new TreeSet<>(first);
                    seats.remove(choice.getFirst());
                    seats.add(other);
                    return seats;
                }));
        return Stream.concat(Stream.of(first), others).map(seats -> new Free(slot, seats));
    }

    private static Optional<Free> free(MeetingDay day, Wish wish, MeetingSlot slot) {
        var taken = day.takenDuring(slot);
        var seats = new TreeSet<Seat>();
        for (var choice : wish.choices()) {
            var seat = choice.stream().filter(it -> !taken.contains(it)).findFirst();
            if (seat.isEmpty()) return Optional.empty();
            seats.add(seat.get());
        }
        return Optional.of(new Free(slot, seats));
    }

    /** What stands against a day on which {@link #earliest} finds nothing. */
    public BlockedDay explain(MeetingDay day, Wish wish, LocalDateTime notBefore) {
        var kind = calendar.day(day.date());
        if (!kind.working()) {
            var name = kind.name().isEmpty() ? kind.kind().zh() : kind.name();
            return new BlockedDay(day.date(), new Obstacle.RestDay(name));
        }
        if (earliest(MeetingDay.free(day.date()), wish, notBefore).isEmpty()) {
            return new BlockedDay(day.date(), new Obstacle.Past());
        }
        return new BlockedDay(day.date(), new Obstacle.Busy(busy(day, wish)));
    }

    private static List<Taken> busy(MeetingDay day, Wish wish) {
        return wish.choices().stream()
                .flatMap(List::stream)
                .flatMap(seat -> day.bookings().stream()
                        .filter(booking -> booking.seats().contains(seat))
                        .map(booking -> new Taken(seat, booking.slot())))
                .toList();
    }
}
