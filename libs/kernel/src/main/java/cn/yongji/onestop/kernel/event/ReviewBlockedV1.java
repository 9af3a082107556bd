package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code review.blocked.v1} 难题卡住: cannot be granted until the problem is resolved. The clock runs on. */
public record ReviewBlockedV1(ReviewRef review, String problemId, Instant blockedAt, ReviewProgress progress)
        implements HindranceEvent {}
