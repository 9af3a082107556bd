package cn.yongji.onestop.intake.counter.application.domain.promise;

import cn.yongji.onestop.intake.rules.commitment.domain.Signature;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * 告知承诺 of one matter: its papers are not asked for, its truth is checked afterwards.
 *
 * @param checker department that checks
 * @param checkBy the day until which it has checked
 */
public record Commitment(MatterCode matter, Signature signature, String checker, LocalDate checkBy, Finding finding) {

    /** 核查结果. */
    public sealed interface Finding {
        /** 待核查. */
        record Unchecked() implements Finding {}

        /** 承诺属实. */
        record Kept(String note, String by, Instant at) implements Finding {}

        /** 承诺不实: the decision is to be revoked, and the unit is barred until it is made good. */
        record False(String finding, String by, Instant at) implements Finding {}
    }

    public Commitment with(Finding changed) {
        return new Commitment(matter, signature, checker, checkBy, changed);
    }
}
