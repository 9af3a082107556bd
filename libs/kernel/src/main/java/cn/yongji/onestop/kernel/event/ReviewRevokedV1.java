package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code review.revoked.v1} 撤销. A granted decision was revoked.
 *
 * @param reconsiderationBy last day of 行政复议 against it, counted from the decision; absent in older events
 * @param lawsuitBy last day of 行政诉讼 against it
 */
public record ReviewRevokedV1(
        ReviewRef review,
        String ground,
        Instant revokedAt,
        String revokedBy,
        @Nullable LocalDate reconsiderationBy,
        @Nullable LocalDate lawsuitBy,
        ReviewProgress progress)
        implements DecisionEvent {}
