package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code problem.position-taken.v1} 部门表明立场. A department says where it stands on a problem; what it says for it stays with
 * the problem.
 *
 * @param level the rung on which it was taken
 * @param stance {@code AGREE}, {@code DISAGREE} or {@code NOT_OURS}
 * @param suggests whose it is instead, in the department's opinion
 * @param departments who may see it from now on
 */
public record ProblemPositionTakenV1(
        String projectId,
        String problemId,
        String level,
        String department,
        String stance,
        @Nullable String suggests,
        List<String> departments,
        Instant takenAt,
        String takenBy)
        implements ProblemEvent {
    public ProblemPositionTakenV1 {
        departments = List.copyOf(departments);
    }
}
