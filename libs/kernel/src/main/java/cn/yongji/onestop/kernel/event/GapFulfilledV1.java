package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code gap.fulfilled.v1} 容缺补齐. A promised material was handed in and checked. */
public record GapFulfilledV1(
        String projectId,
        String applicationId,
        String gapId,
        String matterCode,
        String slot,
        String materialId,
        Instant fulfilledAt,
        String fulfilledBy)
        implements PromiseEvent {}
