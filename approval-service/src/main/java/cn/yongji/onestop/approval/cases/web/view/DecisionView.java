package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.Approval;
import cn.yongji.onestop.approval.cases.domain.review.Rejection;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Verdict;
import cn.yongji.onestop.kernel.calendar.Redress;
import cn.yongji.onestop.platform.web.RedressView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 审核结论 with its reasons, or how else the review ended. */
@Schema(name = "Decision")
public record DecisionView(
        Verdict verdict,

        @Schema(description = "不予许可、撤销或退回的理由 / Ground of a refusal, a revocation or a return") @Nullable
        String ground,

        @Schema(description = "申请人可以如何补救 / What the unit can do about it") @Nullable
        String remedy,

        @Schema(description = "救济途径：行政复议、行政诉讼及其最后一日 / How a refusal or a revocation may be contested, until when")
        @Nullable
        RedressView redress,

        @Nullable String opinion,

        @Schema(description = "结果文书号 / Number of the result document") @Nullable
        String resultNumber,

        List<ConditionView> conditions,
        Instant decidedAt,
        @Schema(description = "作出结论的人或规则 / Person or rule") String decidedBy,

        @Schema(description = "拟办人，复核制下 / Who proposed what another one signed") @Nullable
        String proposedBy,

        @Schema(description = "依此规则作出或标注 / Rule that decided, or marks it") @Nullable
        String rule,

        @Schema(description = "默认准予后应补发文书的日期 / Day by which the paper is owed") @Nullable
        LocalDate paperDueOn,

        @Schema(description = "默认准予后补发的文书 / The paper that was brought after a silent grant") @Nullable
        PaperView paper,

        @Schema(description = "所依据的上级意见文号 / Number of the opinion of a higher level that it rests on") @Nullable
        String citedOpinion,

        @Schema(description = "未组织专家评审即准予的理由 / Why it was granted without the experts' review") @Nullable
        String withoutReviewReason,

        @Schema(description = "主件异常仍准予的理由 / Why it was granted although a main material was flagged") @Nullable
        String flaggedPaperReason) {

    static DecisionView of(Review.Closed review) {
        return switch (review) {
            case Review.Passed it -> of(it.verdict(), null, Optional.empty(), it.approval());
            case Review.Revoked it -> of(it.verdict(), it.ground(), it.redress(), it.approval());
            case Review.Refused it -> of(it.rejection());
            case Review.NotStarted it -> ended(it, it.ground(), Review.NotStarted.RULE, null);
            case Review.Recalled it -> ended(it, it.ground(), it.act().by(), null);
            case Review.Withdrawn it -> ended(it, it.reason(), it.act().by(), null);
            case Review.NotApplicable it -> ended(it, it.evidence(), it.act().by(), it.rule());
        };
    }

    private static DecisionView of(
            Verdict verdict, @Nullable String ground, Optional<Redress> redress, Approval approval) {
        return new DecisionView(
                verdict,
                ground,
                null,
                redress.map(RedressView::of).orElse(null),
                approval.opinion().orElse(null),
                approval.resultNumber().orElse(null),
                ConditionView.of(approval.conditions()),
                approval.act().at(),
                approval.act().by(),
                approval.basis().proposedBy().orElse(null),
                approval.basis().rule().orElse(null),
                approval.basis().paperDueOn().orElse(null),
                approval.paper().map(PaperView::of).orElse(null),
                approval.basis().citedOpinion().orElse(null),
                approval.basis().withoutReview().orElse(null),
                approval.basis().onFlagged().orElse(null));
    }

    private static DecisionView of(Rejection rejection) {
        return new DecisionView(
                Verdict.REFUSED,
                rejection.ground(),
                rejection.remedy().orElse(null),
                rejection.redress().map(RedressView::of).orElse(null),
                rejection.opinion().orElse(null),
                rejection.resultNumber().orElse(null),
                List.of(),
                rejection.act().at(),
                rejection.act().by(),
                rejection.basis().proposedBy().orElse(null),
                rejection.basis().rule().orElse(null),
                null,
                null,
                rejection.basis().citedOpinion().orElse(null),
                null,
                null);
    }

    private static DecisionView ended(Review.Closed review, String ground, String by, @Nullable String rule) {
        return new DecisionView(
                review.verdict(),
                ground,
                null,
                null,
                null,
                null,
                List.of(),
                review.closedAt(),
                by,
                null,
                rule,
                null,
                null,
                null,
                null,
                null);
    }
}
