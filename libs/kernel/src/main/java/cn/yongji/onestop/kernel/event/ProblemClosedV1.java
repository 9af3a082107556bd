package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code problem.closed.v1} 难题已办结, with its result in words: by somebody, or by a rule because what it hung on has ended.
 *
 * @param departments who could see it
 * @param reviewId the review that it was about, if it was about one
 */
public record ProblemClosedV1(
        String projectId,
        String problemId,
        String result,
        String closedBy,
        Instant closedAt,
        @Nullable List<String> departments,
        @Nullable String reviewId)
        implements ProblemEvent {
    public ProblemClosedV1 {
        departments = departments == null ? null : List.copyOf(departments);
    }

    /** Where it is not said whom it concerns. */
    public ProblemClosedV1(String projectId, String problemId, String result, String closedBy, Instant closedAt) {
        this(projectId, problemId, result, closedBy, closedAt, null, null);
    }
}
