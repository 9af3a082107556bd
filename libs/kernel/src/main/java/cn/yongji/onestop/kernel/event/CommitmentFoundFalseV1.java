package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code commitment.found-false.v1} 承诺不实. A check found a commitment 告知承诺 to be false. */
public record CommitmentFoundFalseV1(
        String projectId,
        String applicationId,
        String matterCode,
        String unitUscc,
        String finding,
        Instant foundAt,
        String foundBy)
        implements PromiseEvent {}
