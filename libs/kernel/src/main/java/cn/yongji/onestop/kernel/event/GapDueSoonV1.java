package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.LadderRung;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code gap.due-soon.v1} 容缺临期提醒. The day of a promise is near; after a grant with gaps (12) that of the decision.
 *
 * @param rung 催办 of the gap: REMINDER or YELLOW, each once; absent in older events
 * @param workingDaysLeft up to that day
 */
public record GapDueSoonV1(
        String projectId,
        String applicationId,
        String gapId,
        String matterCode,
        String slot,
        LocalDate dueOn,
        Instant remindedAt,
        @Nullable Word<LadderRung> rung,
        @Nullable Integer workingDaysLeft)
        implements PromiseEvent {}
