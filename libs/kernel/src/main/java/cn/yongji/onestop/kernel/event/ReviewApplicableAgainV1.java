package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code review.applicable-again.v1} 恢复适用. A review that had fallen away is needed after all. */
public record ReviewApplicableAgainV1(
        ReviewRef review, String reason, Instant declaredAt, String declaredBy, ReviewProgress progress)
        implements DecisionEvent {}
