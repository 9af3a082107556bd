package cn.yongji.onestop.coordination.schedule.domain;

import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.coordination.meeting.domain.OfficeHours;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Free;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** 场次: meetings of the same people that follow each other without a break; most often one. */
public record Sitting(List<Wish> wishes) {
    static final int MOST = 4;

    public Sitting {
        wishes = List.copyOf(wishes);
    }

    static Sitting of(Wish wish) {
        return new Sitting(List.of(wish));
    }

    Sitting and(Wish wish) {
        return new Sitting(Stream.concat(wishes.stream(), Stream.of(wish)).toList());
    }

    /** Each by itself. */
    List<Sitting> parts() {
        return wishes.stream().map(Sitting::of).toList();
    }

    public int minutes() {
        return wishes.stream().mapToInt(it -> it.request().minutes()).sum();
    }

    int weight() {
        return wishes.stream().mapToInt(Wish::weight).sum();
    }

    LocalDate earliest() {
        return wishes.stream()
                .map(it -> it.request().earliest())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    LocalDate latest() {
        return wishes.stream()
                .map(it -> it.request().latest())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    LocalDateTime notBefore() {
        return wishes.stream()
                .map(Wish::notBefore)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    LocalDate deadline() {
        return wishes.stream()
                .map(Wish::deadline)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    boolean lateOn(LocalDate day) {
        return wishes.stream().anyMatch(it -> it.lateOn(day));
    }

    SlotSearch.Wish seats() {
        var choices = wishes.stream()
                .flatMap(it -> it.seats().choices().stream())
                .distinct()
                .toList();
        return new SlotSearch.Wish(choices, minutes());
    }

    /** All times that it could have beside what is booked, earliest first. */
    public List<Free> options(SlotSearch search, Map<LocalDate, MeetingDay> booked) {
        if (earliest().isAfter(latest())) return List.of();
        var seats = seats();
        return earliest()
                .datesUntil(latest().plusDays(1))
                .flatMap(day -> search.all(booked.getOrDefault(day, MeetingDay.free(day)), seats, notBefore()))
                .toList();
    }

    /** Whether one more is dealt with in it: of the same cause and people, in time for all, and not too much for a session. */
    boolean takes(Wish wish) {
        var first = wishes.getFirst();
        if (!first.cause().equals(wish.cause())
                || first.request().kind() != wish.request().kind()) return false;
        if (!first.request().departments().equals(wish.request().departments())) return false;
        if (!first.request().room().equals(wish.request().room())) return false;
        var both = and(wish);
        return both.wishes().size() <= MOST
                && both.minutes() <= OfficeHours.LONGEST_MINUTES
                && !both.earliest().isAfter(both.latest())
                && both.earliest().isBefore(both.deadline());
    }

    /** What its meetings hold, one after the other; each only its own project. */
    List<Booking> bookings(Free free) {
        var bookings = new ArrayList<Booking>();
        var start = free.slot().start();
        for (var wish : wishes) {
            var end = start.plusMinutes(wish.request().minutes());
            var own = new TreeSet<Seat>();
            for (var seat : free.seats())
                if (wish.seats().choices().stream().anyMatch(choice -> choice.contains(seat))) own.add(seat);
            bookings.add(new Booking(wish.id(), own, new MeetingSlot(free.slot().date(), start, end)));
            start = end;
        }
        return bookings;
    }
}
