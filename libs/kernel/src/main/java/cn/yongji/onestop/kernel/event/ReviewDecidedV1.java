package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code review.decided.v1} 审核已办结. The status code is the national one: 11 granted, 13 refused. */
public record ReviewDecidedV1(
        String projectId,
        String caseId,
        String reviewId,
        String matterCode,
        String department,
        String matterName,
        String verdict,
        int statusCode,
        @Nullable String ground,
        @Nullable String resultNumber,
        Instant decidedAt,
        String decidedBy,
        int usedWorkingDays)
        implements EventContract {}
