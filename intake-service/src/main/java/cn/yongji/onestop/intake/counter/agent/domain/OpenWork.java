package cn.yongji.onestop.intake.counter.agent.domain;

import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 待办: something in an application that waits for the applicant's side.
 *
 * @param answerBy where it has to be answered by a day
 * @param promise what was promised, where it is that
 */
public record OpenWork(
        Kind kind,
        String applicationId,
        Optional<String> supplementId,
        Optional<LocalDate> answerBy,
        Optional<Promise> promise) {
    /** 容缺: a material that is still to be handed in, by {@code answerBy}. */
    public record Promise(String gapId, MatterCode matter, String slot, String slotName, Light light) {}

    /** What is asked for, not promised. */
    public OpenWork(Kind kind, String applicationId, Optional<String> supplementId, Optional<LocalDate> answerBy) {
        this(kind, applicationId, supplementId, answerBy, Optional.empty());
    }

    /** What kind of work. */
    public enum Kind {
        DRAFT,
        CORRECTION,
        SUPPLEMENT,
        /** 容缺: also after the case is closed, where it was granted with gaps. */
        PROMISE
    }

    /** Whether somebody waits for it. */
    public boolean awaited() {
        return kind != Kind.DRAFT;
    }
}
