package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code problem.reopened.v1} 难题重新打开. What was closed is not solved; where it stands now, and with what result it had been
 * closed. A review that it blocked is not blocked again.
 *
 * @param provisional whether the day was counted over days whose schedule is not published yet
 * @param departments who may see it
 */
public record ProblemReopenedV1(
        String projectId,
        String problemId,
        String reason,
        String result,
        String level,
        String owner,
        LocalDate deadline,
        boolean provisional,
        List<String> departments,
        Instant reopenedAt,
        String reopenedBy)
        implements ProblemEvent {
    public ProblemReopenedV1 {
        departments = List.copyOf(departments);
    }
}
