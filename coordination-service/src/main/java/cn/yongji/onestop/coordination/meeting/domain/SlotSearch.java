package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** 会议排期: the earliest time on working days, within office hours, at which every asked department is free. */
public final class SlotSearch {
    private final WorkingCalendar calendar;

    public SlotSearch(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Who is asked, and for how long. */
    public record Wish(SortedSet<DepartmentCode> departments, int minutes) {}

    /** Why nothing can be held on a day. */
    public sealed interface Obstacle {
        /** 休息日, with its name where it has one. */
        record RestDay(String name) implements Obstacle {}

        /** The office hours that are left of the day are too short, or the day is over. */
        record Past() implements Obstacle {}

        /** 部门无共同空闲: what is booked, by department. */
        record Busy(Map<DepartmentCode, List<MeetingSlot>> booked) implements Obstacle {}
    }

    /** A day, and what stands against it. */
    public record BlockedDay(LocalDate date, Obstacle obstacle) {}

    /**
     * The earliest time of a day; empty where there is none.
     *
     * @param notBefore now, in China: nobody is asked to a meeting that has begun
     */
    public Optional<MeetingSlot> earliest(MeetingDay day, Wish wish, LocalDateTime notBefore) {
        if (!calendar.isWorkingDay(day.date())) return Optional.empty();
        return OfficeHours.slots(day.date(), wish.minutes())
                .filter(slot -> !day.date().atTime(slot.start()).isBefore(notBefore))
                .filter(slot ->
                        day.with(new Booking("", wish.departments(), slot)).isPresent())
                .findFirst();
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

    private static Map<DepartmentCode, List<MeetingSlot>> busy(MeetingDay day, Wish wish) {
        return day.bookings().stream()
                .flatMap(booking -> booking.departments().stream()
                        .filter(wish.departments()::contains)
                        .map(department -> Map.entry(department, booking.slot())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
