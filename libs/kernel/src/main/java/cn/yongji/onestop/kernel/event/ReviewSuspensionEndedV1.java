package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code review.suspension-ended.v1} 特别程序结束. A special procedure ended, or the wait for a matter that has to come first.
 *
 * @param opinionNumber number of the opinion of a joint review of a higher level (S24)
 * @param favourable what that opinion concludes
 * @param requiredMatter the matter that was waited for, where the clock stood still by itself
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
        @Nullable String requiredMatter,
        ReviewProgress progress)
        implements ClockEvent {}
