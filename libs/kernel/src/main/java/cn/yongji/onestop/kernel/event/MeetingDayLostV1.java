package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code meeting.day-lost.v1} 会期落在休息日. The day of a meeting became a rest day by a publication of the calendar: whoever called
 * it has to call it anew.
 *
 * @param calendarVersion the calendar by which the day is a rest day
 */
public record MeetingDayLostV1(
        String projectId,
        String meetingId,
        @Nullable String problemId,
        Instant start,
        List<String> departments,
        String calendarVersion,
        Instant lostAt)
        implements MeetingEvent {
    public MeetingDayLostV1 {
        departments = List.copyOf(departments);
    }
}
