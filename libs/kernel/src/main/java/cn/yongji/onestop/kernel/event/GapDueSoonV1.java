package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/** {@code gap.due-soon.v1} 容缺临期提醒. The day of a promise is near. */
public record GapDueSoonV1(
        String projectId,
        String applicationId,
        String gapId,
        String matterCode,
        String slot,
        LocalDate dueOn,
        Instant remindedAt)
        implements PromiseEvent {}
