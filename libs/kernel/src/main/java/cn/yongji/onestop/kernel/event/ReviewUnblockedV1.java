package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code review.unblocked.v1} 难题已解决: the resolution lets the review go on. */
public record ReviewUnblockedV1(
        String projectId,
        String caseId,
        String reviewId,
        String matterCode,
        String department,
        String problemId,
        String resolutionId,
        String resolution,
        Instant unblockedAt)
        implements HindranceEvent {}
