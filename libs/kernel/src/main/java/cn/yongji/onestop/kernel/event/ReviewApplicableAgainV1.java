package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code review.applicable-again.v1} 恢复适用. A review that had fallen away is needed after all. */
public record ReviewApplicableAgainV1(
        String projectId,
        String caseId,
        String reviewId,
        String matterCode,
        String department,
        String reason,
        Instant declaredAt,
        String declaredBy)
        implements DecisionEvent {}
