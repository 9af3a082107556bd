package cn.yongji.onestop.approval.cases.domain.fact;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Basis;
import cn.yongji.onestop.approval.cases.domain.review.Condition;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.RevocationDuty;
import cn.yongji.onestop.approval.cases.domain.review.Verdict;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.Redress;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.DecisionCondition;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.GapDeadline;
import cn.yongji.onestop.kernel.event.ReviewApplicableAgainV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionProposedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewPreOpinionRecordedV1;
import cn.yongji.onestop.kernel.event.ReviewRevocationOpenedV1;
import cn.yongji.onestop.kernel.event.ReviewRevokedV1;
import cn.yongji.onestop.kernel.event.ReviewUpheldV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the facts about the decision on a review are told: proposed, taken, taken back, revoked, needless. */
public record DecisionFacts(Case subject, WorkingCalendar calendar) implements OfReview {
    public EventContract proposed(Review.AwaitingSignature review) {
        var proposal = review.proposal();
        return new ReviewDecisionProposedV1(
                about(review),
                Word.of(HowItEnded.class, proposal.draft().verdict()),
                proposal.act().at(),
                proposal.act().by(),
                progress(review));
    }

    public EventContract preReviewed(Review.PreReviewed review) {
        var opinion = review.preOpinion();
        return new ReviewPreOpinionRecordedV1(
                about(review),
                Word.of(HowItEnded.class, opinion.draft().verdict()),
                subject.missingFor(review).stream().map(MatterCode::value).toList(),
                opinion.act().at(),
                opinion.act().by(),
                progress(review));
    }

    public EventContract decisionWithdrawn(Review review, Verdict verdict, String reason, Act act) {
        return new ReviewDecisionWithdrawnV1(
                about(review), Word.of(HowItEnded.class, verdict), reason, act.at(), act.by(), progress(review));
    }

    public EventContract revoked(Review.Revoked review) {
        return new ReviewRevokedV1(
                about(review),
                review.ground(),
                review.act().at(),
                review.act().by(),
                review.redress().map(Redress::reconsiderationBy).orElse(null),
                review.redress().map(Redress::lawsuitBy).orElse(null),
                progress(review));
    }

    public EventContract revocationOpened(Review.Passed review, RevocationDuty duty) {
        return new ReviewRevocationOpenedV1(
                about(review),
                duty.cause().name(),
                duty.finding(),
                duty.decideBy().orElseThrow(),
                duty.found().at(),
                duty.found().by(),
                progress(review));
    }

    public EventContract upheld(Review.Passed review, RevocationDuty.Upholding by) {
        return new ReviewUpheldV1(
                about(review), by.reason(), by.act().at(), by.act().by(), progress(review));
    }

    public EventContract notApplicable(Review.NotApplicable review) {
        return new ReviewNotApplicableV1(
                about(review),
                review.rule(),
                review.evidence(),
                review.act().at(),
                review.act().by(),
                progress(review));
    }

    public EventContract applicableAgain(Review review, String reason, Act act) {
        return new ReviewApplicableAgainV1(about(review), reason, act.at(), act.by(), progress(review));
    }

    public EventContract decided(Review.Closed review) {
        return switch (review) {
            case Review.Passed it -> {
                var approval = it.approval();
                yield decided(
                        it,
                        it.verdict(),
                        null,
                        approval.resultNumber().orElse(null),
                        approval.act().by(),
                        approval.usedWorkingDays(),
                        approval.basis(),
                        approval.conditions().stream().map(Condition::told).toList(),
                        deadlines(it),
                        Optional.empty());
            }
            case Review.Refused it -> {
                var rejection = it.rejection();
                yield decided(
                        it,
                        it.verdict(),
                        rejection.ground(),
                        rejection.resultNumber().orElse(null),
                        rejection.act().by(),
                        rejection.usedWorkingDays(),
                        rejection.basis(),
                        List.of(),
                        List.of(),
                        rejection.redress());
            }
            case Review.NotStarted it -> byRule(it, Verdict.NOT_STARTED, it.ground(), Review.NotStarted.RULE);
            // The contract has no word of its own for what was taken back after its start; the code 14 is the same.
            case Review.Recalled it ->
                byRule(it, Verdict.NOT_STARTED, it.ground(), it.act().by());
            case Review.Withdrawn it ->
                byRule(it, Verdict.WITHDRAWN, it.reason(), it.act().by());
            case Review.Revoked _, Review.NotApplicable _ ->
                throw new IllegalArgumentException("told by a contract of its own: " + review);
        };
    }

    private static List<GapDeadline> deadlines(Review.Passed granted) {
        return granted.docket().hindrances().gaps(Gap.State.OUTSTANDING).stream()
                .flatMap(gap -> gap.afterGrant().stream()
                        .map(timer -> new GapDeadline(
                                gap.id(), gap.slot(), gap.slotName(), timer.workingDays(), gap.dueOn())))
                .toList();
    }

    private EventContract byRule(Review.Closed review, Verdict verdict, String ground, String by) {
        return decided(review, verdict, ground, null, by, 0, Basis.PLAIN, List.of(), List.of(), Optional.empty());
    }

    private EventContract decided(
            Review.Closed review,
            Verdict verdict,
            @Nullable String ground,
            @Nullable String resultNumber,
            String by,
            int usedWorkingDays,
            Basis basis,
            List<DecisionCondition> conditions,
            List<GapDeadline> gaps,
            Optional<Redress> redress) {
        return new ReviewDecidedV1(
                about(review),
                review.assignment().matterName(),
                Word.of(HowItEnded.class, verdict),
                ground,
                resultNumber,
                review.closedAt(),
                by,
                usedWorkingDays,
                basis.rule().orElse(null),
                basis.paperDueOn().orElse(null),
                conditions.isEmpty() ? null : conditions,
                basis.citedOpinion().orElse(null),
                basis.withoutReview().orElse(null),
                basis.onFlagged().orElse(null),
                gaps.isEmpty() ? null : gaps,
                redress.map(Redress::reconsiderationBy).orElse(null),
                redress.map(Redress::lawsuitBy).orElse(null),
                progress(review));
    }
}
