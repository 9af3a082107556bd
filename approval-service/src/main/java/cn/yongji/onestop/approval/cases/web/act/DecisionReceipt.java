package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.CaseOutcome;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.cases.web.view.NumberWarningView;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.web.ETags;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a department is told of its decision. Small, because it is kept beside the case for a repetition. */
record DecisionReceipt(
        String reviewId,
        ReviewStatus state,
        int statusCode,
        int version,
        Instant decidedAt,

        @Schema(description = "本次决定使办件办结时的结果 / Outcome of the case, if this closed it") @Nullable
        CaseOutcome caseOutcome,

        @Schema(description = "需要核对的事项，如文号重复 / What should be looked at, such as a number that was used before")
        List<NumberWarningView> warnings) {
    DecisionReceipt {
        warnings = List.copyOf(warnings);
    }

    static Answer of(Case it, ReviewId id, Instant at, List<NumberWarningView> warnings) {
        var review = it.review(id.matter()).orElseThrow();
        var status = ReviewStatus.of(review);
        var receipt = new DecisionReceipt(
                id.value(),
                status,
                status.code(),
                review.version(),
                at,
                it.outcome().orElse(null),
                warnings);
        return new Answer(200, null, ETags.of(review.version()), receipt);
    }
}
