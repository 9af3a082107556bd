package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.DecisionProposal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Reviewer;
import cn.yongji.onestop.approval.cases.domain.review.Verdict;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the department works on a review. */
@Schema(name = "Desk")
public record DeskView(
        @Schema(description = "经办人 / Reviewer") @Nullable String reviewer,
        @Schema(description = "代办人 / Cover") @Nullable String cover,
        @Nullable LocalDate coverUntil,

        @Schema(description = "核对完毕的时间 / When its first look ended without a question") @Nullable
        Instant checkedAt,

        @Schema(description = "待复核的拟办意见 / Decision that waits for a second signature") @Nullable
        ProposalView proposal,

        @Schema(description = "预审意见 / Opinion given ahead of time") @Nullable
        ProposalView preOpinion,

        @Schema(description = "不予许可、待确认的前置事项 / Refused prerequisite about which the department has to say something")
        @Nullable
        String failedPrerequisite,

        List<OpinionView> opinions) {

    /** A draft and its author. */
    @Schema(name = "Proposal")
    public record ProposalView(Verdict verdict, @Nullable String opinion, Instant at, String by) {
        static ProposalView of(DecisionProposal it) {
            return new ProposalView(
                    it.draft().verdict(),
                    it.draft().opinion().orElse(null),
                    it.act().at(),
                    it.act().by());
        }
    }

    /** 征求意见 and what came of it. */
    @Schema(name = "Opinion")
    public record OpinionView(
            String opinionId,
            String department,
            String question,
            LocalDate answerBy,
            Consultation.@Nullable Position position,
            @Nullable String text,
            @Nullable Instant givenAt,
            @Nullable String givenBy) {
        static OpinionView of(Consultation it) {
            return new OpinionView(
                    it.id(),
                    it.consulted().value(),
                    it.question(),
                    it.answerBy(),
                    it.answer().map(Consultation.Answer::position).orElse(null),
                    it.answer().map(Consultation.Answer::text).orElse(null),
                    it.answer().map(given -> given.act().at()).orElse(null),
                    it.answer().map(given -> given.act().by()).orElse(null));
        }
    }

    static DeskView of(Review review) {
        var desk = review.docket().desk();
        var state = review.beneath();
        var cover = desk.reviewer().flatMap(Reviewer::cover);
        return new DeskView(
                desk.reviewer().map(Reviewer::subject).orElse(null),
                cover.map(Reviewer.Cover::subject).orElse(null),
                cover.map(Reviewer.Cover::until).orElse(null),
                desk.checked().map(act -> act.at()).orElse(null),
                state instanceof Review.AwaitingSignature it ? ProposalView.of(it.proposal()) : null,
                state instanceof Review.PreReviewed it ? ProposalView.of(it.preOpinion()) : null,
                (state instanceof Review.PreReviewed it ? it.failed() : Optional.<MatterCode>empty())
                        .map(MatterCode::value)
                        .orElse(null),
                desk.consultations().stream().map(OpinionView::of).toList());
    }
}
