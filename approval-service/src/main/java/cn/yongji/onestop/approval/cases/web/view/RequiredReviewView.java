package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.JointReview;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** 须进行的评审: which review has to be over before it is granted, and why (S24, D3, D5). */
@Schema(name = "RequiredReview")
record RequiredReviewView(
        ProcedureKind kind,

        @Schema(description = "要求该评审的规则，或已失效的豁免 / Rule that asks for it, or exemption that fell")
        String rule,

        String basis,

        @Schema(description = "是否已完成 / Whether it is over, and not against it")
        boolean over) {
    static @Nullable RequiredReviewView of(Review review) {
        var terms = review.assignment().terms();
        var time = review.docket().time();
        var joint = terms.jointReview();
        if (joint.isPresent()) {
            var agreed =
                    time.jointOpinion().filter(JointReview.Opinion::favourable).isPresent();
            return new RequiredReviewView(
                    ProcedureKind.JOINT_REVIEW, joint.get().rule(), joint.get().basis(), agreed);
        }
        if (!terms.reviewWanted()) return null;
        var fell = terms.exemptions().getFirst();
        return new RequiredReviewView(
                ProcedureKind.EXPERT_REVIEW,
                fell.rule(),
                fell.basis(),
                !time.held(ProcedureKind::examines).isEmpty());
    }
}
