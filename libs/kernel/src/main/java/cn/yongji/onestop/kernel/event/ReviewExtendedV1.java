package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/** {@code review.extended.v1} 延期. The limit was extended, once, by a head with a reason. */
public record ReviewExtendedV1(
        String projectId,
        String caseId,
        String reviewId,
        String matterCode,
        String department,
        int workingDays,
        String reason,
        LocalDate newDue,
        Instant extendedAt,
        String extendedBy)
        implements ClockEvent {}
