package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/**
 * {@code improvement.accepted.v1} 改进建议已采纳 (S16, S17). A suggestion to change the catalogue was accepted; it becomes a draft,
 * and never more than that by itself. It belongs to no project; its key is the suggestion.
 *
 * @param attempt 1, and one more each time it is accepted again because the draft could not be made
 */
public record ImprovementAcceptedV1(
        String projectId,
        String improvementId,
        int attempt,
        String title,
        ProposedChange change,
        Instant acceptedAt,
        String acceptedBy)
        implements ReferenceEvent {}
