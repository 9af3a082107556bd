package cn.yongji.onestop.ledger.page.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a problem 难题 on the ladder.
 *
 * @param steps where it stood, in order of time: first where it was raised
 */
public record ProblemCourse(
        String problemId,
        String problemClass,
        @Nullable String reviewId,
        @Nullable String department,
        List<Step> steps,
        Optional<Mark> closed) {
    public ProblemCourse {
        steps = List.copyOf(steps);
    }

    /** @param level where it stands from then on; earlier entries do not say */
    public record Step(Mark mark, Optional<String> level) {}
}
