package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code review.unblocked.v1} 难题已解决: the resolution lets the review go on. */
public record ReviewUnblockedV1(
        ReviewRef review,
        String problemId,
        String resolutionId,
        String resolution,
        Instant unblockedAt,
        ReviewProgress progress)
        implements HindranceEvent {}
