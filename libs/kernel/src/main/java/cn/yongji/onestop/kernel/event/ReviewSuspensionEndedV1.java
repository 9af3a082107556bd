package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code review.suspension-ended.v1} 特别程序结束. A special procedure ended.
 *
 * @param opinionNumber number of the opinion of a joint review of a higher level (S24)
 * @param favourable what that opinion concludes
 */
public record ReviewSuspensionEndedV1(
        ReviewRef review,
        String suspensionId,
        String result,
        LocalDate endedOn,
        @Nullable LocalDate newDue,
        Instant endedAt,
        String endedBy,
        @Nullable String opinionNumber,
        @Nullable Boolean favourable,
        ReviewProgress progress)
        implements ClockEvent {}
