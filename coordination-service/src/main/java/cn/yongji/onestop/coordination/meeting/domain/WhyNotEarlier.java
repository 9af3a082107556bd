package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Wish;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 为何不能更早: what stands against each time at which a meeting could have begun before the one it has. */
public final class WhyNotEarlier {
    private final WorkingCalendar calendar;
    private final OfficeHours hours;

    public WhyNotEarlier(WorkingCalendar calendar, OfficeHours hours) {
        this.calendar = calendar;
        this.hours = hours;
    }

    /** What stands against a beginning. */
    public sealed interface Reason {
        /** 休息日. */
        record RestDay(String name) implements Reason {}

        /** Too soon for those who are asked, or before what comes first is over. */
        record TooSoon() implements Reason {}

        /** 占用: a seat that is needed is held. */
        record Taken(Seat seat, String by) implements Reason {}

        /** No room does for it, however free it is. */
        record NoRoom() implements Reason {}

        /** Nothing, as it is now: it was freed since the meeting was set. */
        record FreeNow() implements Reason {}
    }

    /** Beginnings of a day, both included, against which the same stands. */
    public record Stretch(LocalDate date, LocalTime first, LocalTime last, List<Reason> reasons) {
        public Stretch {
            reasons = List.copyOf(reasons);
        }
    }

    /** Of all beginnings on some days that are before a moment. */
    public List<Stretch> of(
            List<LocalDate> dates,
            Map<LocalDate, MeetingDay> booked,
            Wish wish,
            LocalDateTime notBefore,
            LocalDateTime until) {
        var all = new ArrayList<Stretch>();
        for (var date : dates) {
            var day = booked.getOrDefault(date, MeetingDay.free(date));
            hours.slots(date, wish.minutes())
                    .filter(slot -> date.atTime(slot.start()).isBefore(until))
                    .forEach(slot -> add(all, slot, reasons(day, wish, notBefore, slot)));
        }
        return all;
    }

    private List<Reason> reasons(MeetingDay day, Wish wish, LocalDateTime notBefore, MeetingSlot slot) {
        var kind = calendar.day(day.date());
        if (!kind.working())
            return List.of(
                    new Reason.RestDay(kind.name().isEmpty() ? kind.kind().zh() : kind.name()));
        if (day.date().atTime(slot.start()).isBefore(notBefore)) return List.of(new Reason.TooSoon());
        if (wish.choices().stream().anyMatch(List::isEmpty)) return List.of(new Reason.NoRoom());
        var taken = day.takenDuring(slot);
        var against = wish.choices().stream()
                .filter(taken::containsAll)
                .flatMap(List::stream)
                .flatMap(seat -> day.bookings().stream()
                        .filter(it -> it.slot().overlaps(slot) && it.seats().contains(seat))
                        .map(it -> (Reason) new Reason.Taken(seat, it.meetingId())))
                .toList();
        return against.isEmpty() ? List.of(new Reason.FreeNow()) : against;
    }

    /** Beginnings that follow each other and have the same against them are told as one. */
    private static void add(List<Stretch> all, MeetingSlot slot, List<Reason> reasons) {
        var last = all.isEmpty() ? null : all.getLast();
        if (last != null && last.date().equals(slot.date()) && last.reasons().equals(reasons)) {
            all.set(all.size() - 1, new Stretch(last.date(), last.first(), slot.start(), reasons));
        } else {
            all.add(new Stretch(slot.date(), slot.start(), slot.start(), reasons));
        }
    }
}
