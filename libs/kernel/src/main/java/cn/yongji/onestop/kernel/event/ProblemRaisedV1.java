package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code problem.raised.v1} 难题已登记. Blocking means that the named review cannot be granted before.
 *
 * @param origin {@code MANUAL}, or the rule that raised it: {@code REFUSAL}, {@code RED_LIGHT}, {@code FORESEEN}, {@code
 *     CONTRADICTION}, {@code BREACH}, {@code PRE_REVIEW}, {@code EXEMPTION_UNDONE}, {@code RECONCILIATION}
 * @param matterCode the matter it is about, where it is about one without a review
 * @param level where it starts on the ladder
 * @param provisional whether the day was counted over days whose schedule is not published yet
 * @param departments who may see it
 */
public record ProblemRaisedV1(
        String projectId,
        String problemId,
        String problemClass,
        String title,
        String origin,
        String raisedBy,
        @Nullable String department,
        String owner,
        @Nullable String caseId,
        @Nullable String reviewId,
        boolean blocking,
        LocalDate deadline,
        Instant raisedAt,
        @Nullable String matterCode,
        @Nullable String level,
        @Nullable Boolean provisional,
        @Nullable List<String> departments)
        implements ProblemEvent {
    public ProblemRaisedV1 {
        departments = departments == null ? null : List.copyOf(departments);
    }

    /** As earlier writers told it. */
    public ProblemRaisedV1(
            String projectId,
            String problemId,
            String problemClass,
            String title,
            String origin,
            String raisedBy,
            @Nullable String department,
            String owner,
            @Nullable String caseId,
            @Nullable String reviewId,
            boolean blocking,
            LocalDate deadline,
            Instant raisedAt) {
        this(
                projectId,
                problemId,
                problemClass,
                title,
                origin,
                raisedBy,
                department,
                owner,
                caseId,
                reviewId,
                blocking,
                deadline,
                raisedAt,
                null,
                null,
                null,
                null);
    }
}
