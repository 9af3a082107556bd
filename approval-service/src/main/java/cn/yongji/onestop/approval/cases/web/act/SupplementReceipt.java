package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.web.ETags;
import java.time.LocalDate;

/** What a department is told of its request: the clock stands still from now on. */
record SupplementReceipt(
        String reviewId, String supplementId, ReviewStatus state, int statusCode, int version, LocalDate answerBy) {

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
