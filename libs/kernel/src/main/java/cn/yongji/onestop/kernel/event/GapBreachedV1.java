package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code gap.breached.v1} 承诺未兑现. A promised material did not come in time.
 *
 * @param issued the result that was granted with gaps before; absent where none is issued yet
 */
public record GapBreachedV1(
        String projectId,
        String applicationId,
        String gapId,
        String matterCode,
        String slot,
        String unitUscc,
        LocalDate dueOn,
        Instant breachedAt,
        @Nullable IssuedResult issued)
        implements PromiseEvent {}
