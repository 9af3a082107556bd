package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code review.revoked.v1} 撤销. A granted decision was revoked. */
public record ReviewRevokedV1(
        String projectId,
        String caseId,
        String reviewId,
        String matterCode,
        String department,
        String ground,
        Instant revokedAt,
        String revokedBy)
        implements DecisionEvent {}
