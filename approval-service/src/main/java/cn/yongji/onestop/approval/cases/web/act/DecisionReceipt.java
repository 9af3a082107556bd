package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Outcome;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.web.ETags;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a department is told of its decision. Small, because it is kept beside the case for a repetition. */
record DecisionReceipt(
        @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
        String reviewId,

        @Schema(example = "GRANTED") ReviewStatus state,
        @Schema(example = "11") int statusCode,
        @Schema(example = "2") int version,
        @Schema(example = "2026-12-01T01:30:00Z") Instant decidedAt,

        @Schema(description = "本次决定使办件办结时的结果 / Outcome of the case, if this closed it", example = "GRANTED") @Nullable
        Outcome caseOutcome) {

    static Answer of(Case it, ReviewId id, Instant at) {
        var review = it.review(id.matter()).orElseThrow();
        var status = ReviewStatus.of(review);
        var receipt = new DecisionReceipt(
                id.value(),
                status,
                status.code(),
                review.version(),
                at,
                it.outcome().orElse(null));
        return new Answer(200, null, ETags.of(review.version()), receipt);
    }
}
