package cn.yongji.onestop.approval.cases.domain.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 经办人: who has a review on the desk. A cover ends by itself; what was done keeps the name of who did it.
 *
 * @param cover who acts in the absence of the reviewer, and the last day of it
 */
public record Reviewer(String subject, Optional<Cover> cover) {
    /** How a reviewer got a review. */
    public enum How {
        /** 认领. */
        CLAIMED,
        /** 分办 by the head. */
        ASSIGNED,
        /** 转办, for good or for the time of an absence. */
        DELEGATED
    }

    /** 代办 in an absence. */
    public record Cover(String subject, LocalDate until) {}

    public static Reviewer of(String subject) {
        return new Reviewer(subject, Optional.empty());
    }

    /** Whether somebody may act for the review on a day: the reviewer always, the cover until it ends. */
    public boolean mayAct(String who, LocalDate on) {
        return subject.equals(who)
                || cover.filter(it -> it.subject().equals(who) && !on.isAfter(it.until()))
                        .isPresent();
    }
}
