package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code review.decision-proposed.v1} 拟办意见. A decision was proposed and waits for a second signature. */
public record ReviewDecisionProposedV1(
        String projectId,
        String caseId,
        String reviewId,
        String matterCode,
        String department,
        String verdict,
        Instant proposedAt,
        String proposedBy)
        implements DecisionEvent {}
