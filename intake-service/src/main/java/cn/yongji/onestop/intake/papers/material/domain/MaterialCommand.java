package cn.yongji.onestop.intake.papers.material.domain;

import java.time.Instant;
import java.time.LocalDate;

/** What can be asked of a material. */
public sealed interface MaterialCommand {
    /** 撤销, by who issued it or by the window. */
    record Revoke(String reason, String by, Instant at) implements MaterialCommand {}

    /** 到期: the last day is over. */
    record Expire(LocalDate today, String by, Instant at) implements MaterialCommand {}

    /** 隔离. */
    record Quarantine(String reason, String by, Instant at) implements MaterialCommand {}

    /** 解除隔离. */
    record Release(String reason, String by, Instant at) implements MaterialCommand {}

    /** 更新版本. */
    record Replace(String newMaterialId, String reason, String by, Instant at) implements MaterialCommand {}
}
