package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code review.blocked.v1} 难题卡住: cannot be granted until the problem is resolved. The clock runs on. */
public record ReviewBlockedV1(
        String projectId,
        String caseId,
        String reviewId,
        String matterCode,
        String department,
        String problemId,
        Instant blockedAt)
        implements HindranceEvent {}
