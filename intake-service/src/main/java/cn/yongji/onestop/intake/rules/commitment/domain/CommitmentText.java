package cn.yongji.onestop.intake.rules.commitment.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.Set;

/**
 * 承诺书文本 in one version. A version that was published is never edited: what was signed stays readable.
 *
 * @param effectiveFrom from this day it is the one to sign; the version before it is not signed any more
 * @param matters which matters it may be signed for; of a text for gaps none, as it may be signed for any
 * @param replaces slots whose materials are not asked for where it is signed
 * @param checkWithinWorkingDays days after acceptance in which the promise is checked
 */
public record CommitmentText(
        String version,
        Kind kind,
        LocalDate effectiveFrom,
        String title,
        String text,
        Set<MatterCode> matters,
        Set<String> replaces,
        int checkWithinWorkingDays) {
    public CommitmentText {
        matters = Set.copyOf(matters);
        replaces = Set.copyOf(replaces);
    }

    /** What is promised. */
    public enum Kind {
        /** 容缺受理承诺: to hand in later. */
        GAP,
        /** 告知承诺: that the conditions are met; checked afterwards. */
        NOTIFICATION
    }

    /** Whether it is about the same thing as another one, so that one of them follows the other. */
    boolean sameSubject(CommitmentText other) {
        return kind == other.kind && matters.equals(other.matters);
    }
}
