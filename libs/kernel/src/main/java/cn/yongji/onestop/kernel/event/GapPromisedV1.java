package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/** {@code gap.promised.v1} 容缺承诺. A missing secondary material was promised by a day. */
public record GapPromisedV1(
        String projectId,
        String applicationId,
        String gapId,
        String matterCode,
        String slot,
        String slotName,
        String unitUscc,
        String textVersion,
        LocalDate dueOn,
        Instant promisedAt,
        String promisedBy)
        implements PromiseEvent {}
