package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.cases.web.view.NumberWarningView;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.web.ETags;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What a department is told of the paper that it brought. */
record PaperReceipt(
        String reviewId,
        ReviewStatus state,
        int statusCode,
        int version,
        Instant at,

        @Schema(description = "需要核对的事项，如文号重复 / What should be looked at, such as a number that was used before")
        List<NumberWarningView> warnings) {
    PaperReceipt {
        warnings = List.copyOf(warnings);
    }

    static Answer of(Case it, ReviewId id, Instant at, List<NumberWarningView> warnings) {
        var review = it.review(id.matter()).orElseThrow();
        var state = ReviewStatus.of(review);
        var receipt = new PaperReceipt(id.value(), state, state.code(), review.version(), at, warnings);
        return new Answer(200, null, ETags.of(review.version()), receipt);
    }
}
