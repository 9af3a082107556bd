package cn.yongji.onestop.coordination.improvement.domain;

import java.time.LocalDate;
import java.util.Optional;

/** What may be asked of an improvement. */
public sealed interface ImprovementCommand {
    /** 采纳. */
    record Accept(Improvement.Verdict verdict) implements ImprovementCommand {}

    /** 不采纳, with the reason. */
    record Reject(Improvement.Verdict verdict) implements ImprovementCommand {}

    /** Its draft was made, or could not be. */
    record NoteDraft(String version, Optional<String> obstacle) implements ImprovementCommand {}

    /** A version that carries it out was published. */
    record NotePublication(String version, LocalDate effectiveFrom) implements ImprovementCommand {}
}
