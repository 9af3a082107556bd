package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/** {@code review.extended.v1} 延期. The limit was extended, once, by a head with a reason. */
public record ReviewExtendedV1(
        ReviewRef review,
        int workingDays,
        String reason,
        LocalDate newDue,
        Instant extendedAt,
        String extendedBy,
        ReviewProgress progress)
        implements ClockEvent {}
