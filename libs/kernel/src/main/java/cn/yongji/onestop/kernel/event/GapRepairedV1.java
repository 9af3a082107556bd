package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code gap.repaired.v1} 失信修复. A breach was repaired by a named person. */
public record GapRepairedV1(
        String projectId,
        String applicationId,
        String gapId,
        String matterCode,
        String slot,
        String reason,
        Instant repairedAt,
        String repairedBy)
        implements PromiseEvent {}
