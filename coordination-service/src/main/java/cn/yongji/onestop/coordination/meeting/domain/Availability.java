package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * 空闲忙碌: when departments are taken by meetings, and nothing of what the meetings are about.
 *
 * @param at when it was looked
 * @param from first day in China
 * @param to last day in China
 * @param busy the times of each department, earliest first; a department is never in two meetings at once
 */
public record Availability(
        Instant at, LocalDate from, LocalDate to, SortedMap<DepartmentCode, List<MeetingSlot>> busy) {
    private static final Comparator<MeetingSlot> IN_ORDER =
            Comparator.comparing(MeetingSlot::date).thenComparing(MeetingSlot::start);

    public Availability {
        busy = Collections.unmodifiableSortedMap(new TreeMap<>(busy));
    }

    /** Of some departments, as their days are booked. */
    public static Availability of(
            SortedSet<DepartmentCode> departments,
            LocalDate from,
            LocalDate to,
            Collection<MeetingDay> booked,
            Instant at) {
        var busy = new TreeMap<DepartmentCode, List<MeetingSlot>>();
        for (var department : departments) busy.put(department, busyTimes(department, booked));
        return new Availability(at, from, to, busy);
    }

    private static List<MeetingSlot> busyTimes(DepartmentCode department, Collection<MeetingDay> booked) {
        return booked.stream()
                .flatMap(day -> day.bookings().stream())
                .filter(booking -> booking.departments().contains(department))
                .map(Booking::slot)
                .sorted(IN_ORDER)
                .toList();
    }
}
