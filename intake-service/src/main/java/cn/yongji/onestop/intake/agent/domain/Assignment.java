package cn.yongji.onestop.intake.agent.domain;

import java.time.Instant;

/**
 * 指派. Who carries the project from then on; an assignment is never taken out of the history.
 *
 * @param reason why he: the words of a person, or what the choice looked at
 */
public record Assignment(String agent, How how, String reason, Instant assignedAt, String assignedBy) {
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
