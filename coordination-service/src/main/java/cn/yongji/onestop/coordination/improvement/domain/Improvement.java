package cn.yongji.onestop.coordination.improvement.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import java.time.LocalDate;
import java.util.Optional;

/** 改进: a suggestion on its way from the numbers to the catalogue. */
public sealed interface Improvement {
    SuggestedImprovement suggestion();

    /**
     * 待议.
     *
     * @param attempts how often it was accepted before, without a draft that could be made
     * @param obstacle why the last one could not
     */
    record Proposed(SuggestedImprovement suggestion, int attempts, Optional<String> obstacle) implements Improvement {}

    /**
     * 已采纳.
     *
     * @param decision who accepted it, and why
     * @param draft what its draft of the catalogue is called, once there is one
     */
    record Accepted(SuggestedImprovement suggestion, Verdict decision, int attempts, Optional<String> draft)
            implements Improvement {}

    /** 不采纳. */
    record Rejected(SuggestedImprovement suggestion, Verdict decision) implements Improvement {}

    /** 已施行: in force with a version of the catalogue. */
    record Implemented(SuggestedImprovement suggestion, Verdict decision, String version, LocalDate effectiveFrom)
            implements Improvement {}

    /**
     * 决定.
     *
     * @param minutes number of the minutes of the retrospective that decided it
     */
    record Verdict(Optional<String> reason, Optional<String> minutes, Act act) {}

    default String id() {
        return suggestion().id();
    }
}
