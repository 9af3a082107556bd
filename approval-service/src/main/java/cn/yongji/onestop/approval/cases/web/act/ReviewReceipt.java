package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.web.ETags;
import java.time.Instant;

/** How a review stands after what was done to it. Small, because it is kept beside the case for a repetition. */
record ReviewReceipt(String reviewId, ReviewStatus state, int statusCode, int version, Instant at) {

    static Answer of(Case it, ReviewId id, Instant at) {
        return of(200, it, id, at);
    }

    static Answer created(Case it, ReviewId id, Instant at) {
        return of(201, it, id, at);
    }

    private static Answer of(int status, Case it, ReviewId id, Instant at) {
        var review = it.review(id.matter()).orElseThrow();
        var state = ReviewStatus.of(review);
        var receipt = new ReviewReceipt(id.value(), state, state.code(), review.version(), at);
        return new Answer(
                status, status == 201 ? "/v1/reviews/" + id.value() : null, ETags.of(review.version()), receipt);
    }
}
