package cn.yongji.onestop.intake.counter.agent.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 待办: something in an application that waits for the applicant's side.
 *
 * @param answerBy where it has to be answered by a day
 */
public record OpenWork(Kind kind, String applicationId, Optional<String> supplementId, Optional<LocalDate> answerBy) {
    /** What kind of work. */
    public enum Kind {
        DRAFT,
        CORRECTION,
        SUPPLEMENT
    }

    /** Whether somebody waits for it. */
    public boolean awaited() {
        return kind != Kind.DRAFT;
    }
}
