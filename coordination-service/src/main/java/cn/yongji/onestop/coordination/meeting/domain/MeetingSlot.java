package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** 会议时段: a time of a day in China, end not included. */
public record MeetingSlot(LocalDate date, LocalTime start, LocalTime end) {
    public MeetingSlot {
        if (!start.isBefore(end)) throw new IllegalArgumentException("a slot ends after it starts: " + start);
    }

    public boolean overlaps(MeetingSlot other) {
        return date.equals(other.date) && start.isBefore(other.end) && other.start.isBefore(end);
    }

    public Instant startInstant() {
        return date.atTime(start).atZone(WorkingCalendar.ZONE).toInstant();
    }

    public Instant endInstant() {
        return date.atTime(end).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
