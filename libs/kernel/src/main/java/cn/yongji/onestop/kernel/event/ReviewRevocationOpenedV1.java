package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * {@code review.revocation-opened.v1} 撤销审查启动. What was granted no longer rests on what it was granted on: the head revokes
 * it, or upholds it with a reason, by a day (D10).
 *
 * @param cause {@code GAP_MISSED}, or {@code COMMITMENT_FALSE}
 * @param finding what was found, in words
 * @param decideBy last day for the head
 */
public record ReviewRevocationOpenedV1(
        ReviewRef review,
        String cause,
        String finding,
        LocalDate decideBy,
        Instant openedAt,
        String openedBy,
        ReviewProgress progress)
        implements DecisionEvent {}
