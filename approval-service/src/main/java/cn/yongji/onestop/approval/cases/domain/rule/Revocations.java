package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.DecisionFacts;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.Hindrances;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.cases.domain.review.RevocationDuty;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;

/**
 * 撤销审查: what a decision rests on does not hold. Before the decision that bars granting; after it the result stands, and the head
 * has working days to revoke it or to uphold it with a reason (D10).
 */
final class Revocations {
    private final WorkingCalendar calendar;

    Revocations(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Decision<Review, ReviewRefusal> missed(Case of, Review review, ReviewCommand.MissGap miss) {
        var hindrances = review.docket().hindrances();
        // The decision and the end of the promised day may cross: what counts is the day that the decision named.
        var missed = hindrances
                .gap(miss.gapId())
                .filter(Gap::outstanding)
                .filter(gap -> !gap.dueOn().isAfter(miss.dueOn()));
        if (missed.isEmpty()) return Decision.unchanged();
        var broken = hindrances.with(missed.get().now(Gap.State.BREACHED));
        if (!(review instanceof Review.GrantedWithGaps granted)) return Decision.changed(with(review, broken));
        var finding = "容缺材料逾期未补：%s（应于 %s 前补交）"
                .formatted(missed.get().slotName(), missed.get().dueOn());
        return opened(of, granted, broken, RevocationDuty.Cause.GAP_MISSED, finding, miss.act());
    }

    Decision<Review, ReviewRefusal> commitmentFalse(Case of, Review review, ReviewCommand.FindCommitmentFalse find) {
        var hindrances = review.docket().hindrances();
        if (hindrances.openDuty().isPresent()) return Decision.unchanged();
        return switch (review) {
            case Review.Open _ ->
                Decision.changed(with(review, hindrances.with(RevocationDuty.barring(find.finding(), find.act()))));
            case Review.Passed it ->
                opened(of, it, hindrances, RevocationDuty.Cause.COMMITMENT_FALSE, find.finding(), find.act());
            case Review.Refused _,
                    Review.NotStarted _,
                    Review.Recalled _,
                    Review.Withdrawn _,
                    Review.Revoked _,
                    Review.NotApplicable _ -> Decision.unchanged();
        };
    }

    private Decision<Review, ReviewRefusal> opened(
            Case of,
            Review.Passed granted,
            Hindrances hindrances,
            RevocationDuty.Cause cause,
            String finding,
            Act found) {
        if (hindrances.openDuty().isPresent()) return Decision.changed(with(granted, hindrances));
        var decideBy = calendar.plus(found.on(), RevocationDuty.DAYS).date();
        var duty = RevocationDuty.afterGrant(cause, finding, found, decideBy);
        var next = (Review.Passed) with(granted, hindrances.with(duty));
        return Decision.changed(next, new DecisionFacts(of, calendar).revocationOpened(next, duty));
    }

    /** Once: what was upheld is upheld, and what was revoked is gone. */
    Decision<Review, ReviewRefusal> uphold(Case of, Review review, ReviewCommand.Uphold uphold) {
        return switch (review) {
            case Review.Passed granted -> upheld(of, granted, uphold);
            case Review.Revoked it -> Decision.refused(InTheWay.closed(it));
            case Review.Open _,
                    Review.Refused _,
                    Review.NotStarted _,
                    Review.Recalled _,
                    Review.Withdrawn _,
                    Review.NotApplicable _ -> Decision.refused(new ReviewRefusal.NotGranted(ReviewStatus.of(review)));
        };
    }

    private Decision<Review, ReviewRefusal> upheld(Case of, Review.Passed granted, ReviewCommand.Uphold uphold) {
        var hindrances = granted.docket().hindrances();
        var duty = hindrances.openDuty();
        if (duty.isEmpty()) return Decision.refused(new ReviewRefusal.NoRevocationOpen());
        var upholding = new RevocationDuty.Upholding(uphold.reason(), uphold.act());
        var next = (Review.Passed) with(granted, hindrances.with(duty.get().upheld(upholding)));
        return Decision.changed(next, new DecisionFacts(of, calendar).upheld(next, upholding));
    }

    private static Review with(Review review, Hindrances now) {
        return review.with(review.docket().with(now));
    }
}
