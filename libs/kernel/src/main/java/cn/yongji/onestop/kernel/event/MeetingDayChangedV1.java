package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code meeting.day-changed.v1} 会议日调整. A published calendar made the day of a meeting a rest day, or a working day again. The
 * meeting stands until who called it cancels it; nobody has to guess whether it is held.
 *
 * @param dayName why it is a rest day, such as 春节; absent where it is a working day again
 * @param calledBy who called the meeting and has to say when it is held instead
 * @param proposedStart the next time at which all departments are free; absent where there is none soon
 */
public record MeetingDayChangedV1(
        String projectId,
        String meetingId,
        @Nullable String problemId,
        Instant start,
        List<String> departments,
        boolean restDay,
        @Nullable String dayName,
        String calledBy,
        @Nullable Instant proposedStart,
        @Nullable Instant proposedEnd,
        Instant changedAt)
        implements MeetingEvent {
    public MeetingDayChangedV1 {
        departments = List.copyOf(departments);
    }
}
