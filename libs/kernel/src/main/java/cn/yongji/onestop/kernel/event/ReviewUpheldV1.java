package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code review.upheld.v1} 维持决定. The head has looked whether to revoke what was granted, and upholds it. */
public record ReviewUpheldV1(
        ReviewRef review, String reason, Instant upheldAt, String upheldBy, ReviewProgress progress)
        implements DecisionEvent {}
