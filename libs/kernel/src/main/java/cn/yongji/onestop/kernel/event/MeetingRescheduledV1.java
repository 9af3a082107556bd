package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code meeting.rescheduled.v1} 会议已改期. It is held at another time; all else of it stays.
 *
 * @param previousStart when it was to begin before
 * @param start when it is to begin now
 * @param venue 会议地点 of now, where it is said
 */
public record MeetingRescheduledV1(
        String projectId,
        String meetingId,
        @Nullable String problemId,
        Instant previousStart,
        Instant start,
        Instant end,
        List<String> departments,
        @Nullable String venue,
        String reason,
        Instant rescheduledAt,
        String rescheduledBy)
        implements MeetingEvent {
    public MeetingRescheduledV1 {
        departments = List.copyOf(departments);
    }
}
