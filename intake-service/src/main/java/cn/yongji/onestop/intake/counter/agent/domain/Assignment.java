package cn.yongji.onestop.intake.counter.agent.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * 指派. Who carries the project from then on; an assignment is never taken out of the history.
 *
 * @param reason why he: the words of a person, or what the choice looked at
 * @param release where he left and nobody took his place
 */
public record Assignment(
        String agent, How how, String reason, Instant assignedAt, String assignedBy, Optional<Release> release) {
    public Assignment(String agent, How how, String reason, Instant assignedAt, String assignedBy) {
        this(agent, how, reason, assignedAt, assignedBy, Optional.empty());
    }

    Assignment ended(Release by) {
        return new Assignment(agent, how, reason, assignedAt, assignedBy, Optional.of(by));
    }

    /** How it came about. */
    public enum How {
        /** 建档时指定. */
        AT_OPENING,
        /** 按负荷和专长择定. */
        CHOSEN,
        /** 指名. */
        NAMED
    }
}
