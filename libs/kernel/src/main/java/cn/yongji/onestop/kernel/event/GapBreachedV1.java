package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/** {@code gap.breached.v1} 承诺未兑现. A promised material did not come in time. */
public record GapBreachedV1(
        String projectId,
        String applicationId,
        String gapId,
        String matterCode,
        String slot,
        String unitUscc,
        LocalDate dueOn,
        Instant breachedAt)
        implements PromiseEvent {}
