package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code review.revoked.v1} 撤销. A granted decision was revoked. */
public record ReviewRevokedV1(
        ReviewRef review, String ground, Instant revokedAt, String revokedBy, ReviewProgress progress)
        implements DecisionEvent {}
