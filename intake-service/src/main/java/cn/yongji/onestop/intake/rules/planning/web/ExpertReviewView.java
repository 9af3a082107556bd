package cn.yongji.onestop.intake.rules.planning.web;

import cn.yongji.onestop.intake.rules.planning.domain.ExpertReview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The expert review of a matter. */
@Schema(
        name = "ExpertReview",
        description = "专家评审：HELD 本级评审，JOINT 赴上级联合评审，ADOPTED 采信上级论证意见，WAIVED 免予评审。时间不计入承诺时限，另行告知。")
public record ExpertReviewView(
        State state,
        @Schema(description = "评审最长工作日，不计入承诺时限") int workingDays,
        @Schema(description = "决定依据的规则") @Nullable AppliedRuleView rule,

        @Schema(description = "已有的上级意见不能采信：evidence 中列出意见与项目双方的内容和规模") @Nullable
        AppliedRuleView opinionNotCounted) {

    /** What the rules make of it. */
    @Schema(name = "ExpertReviewState")
    public enum State {
        HELD,
        JOINT,
        ADOPTED,
        WAIVED
    }

    static @Nullable ExpertReviewView of(Optional<ExpertReview> review) {
        return review.map(ExpertReviewView::of).orElse(null);
    }

    private static ExpertReviewView of(ExpertReview review) {
        return switch (review) {
            case ExpertReview.Held it ->
                body(State.HELD, it, it.opinionNotCounted().map(AppliedRuleView::of));
            case ExpertReview.Joint it -> body(State.JOINT, it, Optional.empty());
            case ExpertReview.Adopted it -> body(State.ADOPTED, it, Optional.empty());
            case ExpertReview.Waived it ->
                body(State.WAIVED, it, it.opinionNotCounted().map(AppliedRuleView::of));
        };
    }

    private static ExpertReviewView body(State state, ExpertReview review, Optional<AppliedRuleView> notCounted) {
        return new ExpertReviewView(
                state,
                review.workingDays(),
                review.rule().map(AppliedRuleView::of).orElse(null),
                notCounted.orElse(null));
    }
}
