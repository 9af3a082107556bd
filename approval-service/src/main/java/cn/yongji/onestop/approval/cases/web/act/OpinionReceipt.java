package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.platform.aggregate.Answer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** An opinion as it was taken; nothing of the review it is about. */
@Schema(name = "OpinionReceipt")
record OpinionReceipt(String reviewId, String opinionId, Consultation.Position position, Instant at) {

    static Answer of(Case it, ReviewId id, String opinionId, Instant at) {
        var position = it.review(id.matter())
                .flatMap(review -> review.docket().desk().consultation(opinionId))
                .flatMap(Consultation::answer)
                .map(Consultation.Answer::position)
                .orElseThrow();
        return new Answer(200, null, null, new OpinionReceipt(id.value(), opinionId, position, at));
    }
}
