package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code review.suspension-ended.v1} 特别程序结束. A special procedure ended. */
public record ReviewSuspensionEndedV1(
        ReviewRef review,
        String suspensionId,
        String result,
        LocalDate endedOn,
        @Nullable LocalDate newDue,
        Instant endedAt,
        String endedBy,
        ReviewProgress progress)
        implements ClockEvent {}
