package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.web.ETags;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** What a department is told of its request: the clock stands still from now on. */
record SupplementReceipt(
        @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
        String reviewId,

        @Schema(example = "0198f6d0-9999-7aaa-8b1f-3f6d5c2b1a00")
        String supplementId,

        @Schema(example = "SUPPLEMENTING") ReviewStatus state,
        @Schema(example = "6") int statusCode,
        @Schema(example = "2") int version,
        @Schema(example = "2026-12-08") LocalDate answerBy) {

    static Answer of(Case it, ReviewId id) {
        if (!(it.review(id.matter()).orElseThrow() instanceof Review.Asking review)) {
            throw new IllegalStateException("a supplement was asked for, but the clock runs: " + id);
        }
        var status = ReviewStatus.of(review);
        var request = review.supplement().request();
        var receipt = new SupplementReceipt(
                id.value(), request.id(), status, status.code(), review.version(), request.answerBy());
        return new Answer(201, "/v1/reviews/" + id.value(), ETags.of(review.version()), receipt);
    }
}
