package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code review.decided.v1} 审核已办结. The status code is the national one: 11 granted, 12 granted with gaps, 13 refused.
 *
 * @param rule the rule that decided, where nobody did
 * @param paperDueOn day by which the department owes the paper, where its silence granted (D14)
 * @param conditions 许可条件
 * @param citedOpinion number of the opinion of a higher level that it was decided on (S23, S24)
 * @param withoutReviewReason why it was granted without the experts' review that an exemption had spared until it fell
 * @param flaggedPaperReason why it was granted although a main material of it is flagged
 * @param reconsiderationBy last day of 行政复议 against a refusal, counted from the decision
 * @param lawsuitBy last day of 行政诉讼 against it
 * @param gaps until when what is missing comes, where it was granted with gaps (D10)
 */
public record ReviewDecidedV1(
        ReviewRef review,
        String matterName,
        Word<HowItEnded> verdict,
        @Nullable String ground,
        @Nullable String resultNumber,
        Instant decidedAt,
        String decidedBy,
        int usedWorkingDays,
        @Nullable String rule,
        @Nullable LocalDate paperDueOn,
        @Nullable List<DecisionCondition> conditions,
        @Nullable String citedOpinion,
        @Nullable String withoutReviewReason,
        @Nullable String flaggedPaperReason,
        @Nullable List<GapDeadline> gaps,
        @Nullable LocalDate reconsiderationBy,
        @Nullable LocalDate lawsuitBy,
        ReviewProgress progress)
        implements DecisionEvent {
    public ReviewDecidedV1 {
        progress.requiredStatusCode();
        conditions = conditions == null ? null : List.copyOf(conditions);
        gaps = gaps == null ? null : List.copyOf(gaps);
    }

    /** A decision by a person and without conditions. */
    public ReviewDecidedV1(
            ReviewRef review,
            String matterName,
            Word<HowItEnded> verdict,
            @Nullable String ground,
            @Nullable String resultNumber,
            Instant decidedAt,
            String decidedBy,
            int usedWorkingDays,
            ReviewProgress progress) {
        this(
                review,
                matterName,
                verdict,
                ground,
                resultNumber,
                decidedAt,
                decidedBy,
                usedWorkingDays,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                progress);
    }

    public int statusCode() {
        return progress.requiredStatusCode();
    }
}
