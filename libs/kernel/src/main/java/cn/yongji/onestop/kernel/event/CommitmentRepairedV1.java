package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code commitment.repaired.v1} 承诺不实已修复. A false commitment 告知承诺 was made good, says a named person. */
public record CommitmentRepairedV1(
        String projectId,
        String applicationId,
        String matterCode,
        String unitUscc,
        String reason,
        Instant repairedAt,
        String repairedBy)
        implements PromiseEvent {}
