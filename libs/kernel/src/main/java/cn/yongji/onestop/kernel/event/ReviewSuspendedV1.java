package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/** {@code review.suspended.v1} 特别程序开始. A special procedure began; the clock stands still. */
public record ReviewSuspendedV1(
        ReviewRef review,
        String suspensionId,
        String kind,
        String reason,
        String approver,
        int announcedWorkingDays,
        LocalDate suspendedFrom,
        LocalDate expectedUntil,
        Instant suspendedAt,
        String suspendedBy,
        ReviewProgress progress)
        implements ClockEvent {}
