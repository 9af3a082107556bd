package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.JointReview;
import cn.yongji.onestop.approval.cases.domain.review.Procedure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 赴上级联合评审 (S24), and its opinion once it is over. */
@Schema(name = "JointReviewHeld")
record JointReviewView(
        String place,
        List<String> members,
        LocalDate heldOn,

        @Schema(description = "评审意见文号 / Number of its opinion") @Nullable
        String opinionNumber,

        @Nullable Boolean favourable) {
    static @Nullable JointReviewView of(Procedure procedure) {
        var opinion = procedure instanceof Procedure.Ended it ? it.opinion() : Optional.<JointReview.Opinion>empty();
        return procedure
                .start()
                .joint()
                .map(it -> new JointReviewView(
                        it.place(),
                        it.members(),
                        it.heldOn(),
                        opinion.map(JointReview.Opinion::number).orElse(null),
                        opinion.map(JointReview.Opinion::favourable).orElse(null)))
                .orElse(null);
    }
}
