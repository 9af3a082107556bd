package cn.yongji.onestop.ledger.page.domain;

import java.util.List;
import java.util.Optional;

/**
 * Who had an application 申报 before it was accepted.
 *
 * @param accepted 受理
 * @param steps in order of the entries
 */
public record ApplicationCourse(String applicationId, String stage, Optional<Mark> accepted, List<Step> steps) {
    public ApplicationCourse {
        steps = List.copyOf(steps);
    }

    /** From the day of the mark on. */
    public record Step(Mark mark, With with) {}

    /** With whom it lies. */
    public enum With {
        /** 窗口: it is being checked. */
        WINDOW,
        /** 申报人: the one notice asks for more. */
        APPLICANT,
        /** With nobody: accepted, refused, withdrawn or returned. */
        NOBODY
    }
}
