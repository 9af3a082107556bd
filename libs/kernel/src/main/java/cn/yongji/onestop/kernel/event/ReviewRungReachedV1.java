package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code review.rung-reached.v1} 催办督办. A step of the reminder ladder was reached. Each is sent once. */
public record ReviewRungReachedV1(
        String projectId,
        String caseId,
        String reviewId,
        String matterCode,
        String department,
        String rung,
        LocalDate due,
        int remainingWorkingDays,
        @Nullable LocalDate replyBy,
        Instant reachedAt)
        implements LadderEvent {}
