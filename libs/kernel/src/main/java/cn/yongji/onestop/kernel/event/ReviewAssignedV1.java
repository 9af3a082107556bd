package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code review.assigned.v1} 经办人变更. A review got a reviewer, or another one. */
public record ReviewAssignedV1(
        String projectId,
        String caseId,
        String reviewId,
        String matterCode,
        String department,
        String reviewer,
        @Nullable String previousReviewer,
        String how,
        @Nullable String reason,
        Instant assignedAt,
        String assignedBy)
        implements DeskEvent {}
