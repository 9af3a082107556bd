package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code review.assigned.v1} 经办人变更. A review got a reviewer, or another one. */
public record ReviewAssignedV1(
        ReviewRef review,
        String reviewer,
        @Nullable String previousReviewer,
        String how,
        @Nullable String reason,
        Instant assignedAt,
        String assignedBy,
        ReviewProgress progress)
        implements DeskEvent {}
