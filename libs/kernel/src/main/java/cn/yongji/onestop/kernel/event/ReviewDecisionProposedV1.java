package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;

/** {@code review.decision-proposed.v1} 拟办意见. A decision was proposed and waits for a second signature. */
public record ReviewDecisionProposedV1(
        ReviewRef review, Word<HowItEnded> verdict, Instant proposedAt, String proposedBy, ReviewProgress progress)
        implements DecisionEvent {}
