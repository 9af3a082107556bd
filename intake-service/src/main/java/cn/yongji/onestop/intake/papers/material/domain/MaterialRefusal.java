package cn.yongji.onestop.intake.papers.material.domain;

import java.time.Instant;

/** Why a material stays as it is. */
public sealed interface MaterialRefusal {
    /** It was revoked before. */
    record RevokedBefore(String by, Instant at) implements MaterialRefusal {}

    /** It is not in quarantine. */
    record NotQuarantined() implements MaterialRefusal {}

    /** Another material took its place before. */
    record SupersededBefore(String newMaterialId) implements MaterialRefusal {}
}
