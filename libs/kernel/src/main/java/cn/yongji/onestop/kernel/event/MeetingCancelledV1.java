package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code meeting.cancelled.v1} 会议已取消. Those who were asked need not come; their time is free again. */
public record MeetingCancelledV1(
        String projectId,
        String meetingId,
        @Nullable String problemId,
        Instant start,
        List<String> departments,
        String reason,
        Instant cancelledAt,
        String cancelledBy)
        implements MeetingEvent {
    public MeetingCancelledV1 {
        departments = List.copyOf(departments);
    }
}
