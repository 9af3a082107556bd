package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * 空闲忙碌: when departments are taken, and nothing of what by. One with several delegates is taken while all of them are.
 *
 * @param at when it was looked
 * @param from first day in China
 * @param to last day in China
 * @param busy the times of each department, earliest first; no two overlap
 */
public record Availability(
        Instant at, LocalDate from, LocalDate to, SortedMap<DepartmentCode, List<MeetingSlot>> busy) {

    public Availability {
        busy = Collections.unmodifiableSortedMap(new TreeMap<>(busy));
    }

    /** Of some departments with the seats that each has, as their days are booked. */
    public static Availability of(
            Map<DepartmentCode, List<Seat>> seats,
            LocalDate from,
            LocalDate to,
            Collection<MeetingDay> booked,
            Instant at) {
        var days =
                booked.stream().sorted(Comparator.comparing(MeetingDay::date)).toList();
        var busy = new TreeMap<DepartmentCode, List<MeetingSlot>>();
        seats.forEach((department, all) -> busy.put(
                department,
                days.stream().flatMap(day -> full(day, all).stream()).toList()));
        return new Availability(at, from, to, busy);
    }

    private static List<MeetingSlot> full(MeetingDay day, List<Seat> seats) {
        var edges = new TreeSet<LocalTime>();
        for (var booking : day.bookings()) {
            if (seats.stream().noneMatch(booking.seats()::contains)) continue;
            edges.add(booking.slot().start());
            edges.add(booking.slot().end());
        }
        var full = new ArrayList<MeetingSlot>();
        for (var start : edges) {
            var end = edges.higher(start);
            if (end == null) break;
            var part = new MeetingSlot(day.date(), start, end);
            if (day.takenDuring(part).containsAll(seats)) full.add(part);
        }
        return full;
    }
}
