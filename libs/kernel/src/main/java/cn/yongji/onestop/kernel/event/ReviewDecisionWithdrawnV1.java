package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;

/** {@code review.decision-withdrawn.v1} 结论撤回. A decision was taken back and stays in the history. */
public record ReviewDecisionWithdrawnV1(
        ReviewRef review,
        Word<HowItEnded> verdict,
        String reason,
        Instant withdrawnAt,
        String withdrawnBy,
        ReviewProgress progress)
        implements DecisionEvent {}
