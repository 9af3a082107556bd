package cn.yongji.onestop.intake.papers.material.domain;

import java.util.Optional;

/** What a decision on a material leads to. */
public sealed interface MaterialOutcome {
    /**
     * It changes.
     *
     * @param raised the flag that the others are told of
     */
    record Changed(Material next, Optional<Flag> raised) implements MaterialOutcome {}

    /** 解除: a flag is taken off, and the others are told. */
    record Released(Material next, Flag flag, Flag.Lifting lifting) implements MaterialOutcome {}

    /** It is so already. */
    record Unchanged() implements MaterialOutcome {}

    record Refused(MaterialRefusal refusal) implements MaterialOutcome {}
}
