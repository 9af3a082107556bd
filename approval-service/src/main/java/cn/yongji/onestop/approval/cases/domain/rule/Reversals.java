package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.DecisionFacts;
import cn.yongji.onestop.approval.cases.domain.review.PastDecision;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.cases.domain.review.RevocationDuty;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.Redress;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import java.time.LocalDate;
import java.util.Optional;

/** 撤回 and 撤销: a decision is taken back, or what was granted is taken away. */
final class Reversals {
    private final WorkingCalendar calendar;

    Reversals(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** While the case is open and nothing has started because of it. The clock goes on as if it had never stopped. */
    Decision<Review, ReviewRefusal> withdraw(Case of, Review review, ReviewCommand.WithdrawDecision withdraw) {
        return switch (review) {
            case Review.Passed passed -> takenBack(of, passed, withdraw);
            case Review.Refused refused -> takenBack(of, refused, withdraw);
            case Review.Open _ -> Decision.refused(new ReviewRefusal.NotDecided(ReviewStatus.of(review)));
            case Review.NotStarted _, Review.Recalled _, Review.Withdrawn _, Review.Revoked _, Review.NotApplicable _ ->
                InTheWay.denied(of, review);
        };
    }

    private Decision<Review, ReviewRefusal> takenBack(
            Case of, Review.Closed closed, ReviewCommand.WithdrawDecision withdraw) {
        var over = InTheWay.caseClosed(of);
        if (over.isPresent()) return Decision.refused(over.get());
        var dependents = of.startedBecauseOf(closed);
        if (!dependents.isEmpty()) return Decision.refused(new ReviewRefusal.DependedUpon(dependents));
        var next = reopened(closed, withdraw.reason(), withdraw.act());
        return Decision.changed(
                next,
                new DecisionFacts(of, calendar)
                        .decisionWithdrawn(next, closed.verdict(), withdraw.reason(), withdraw.act()));
    }

    /** The review as it was before its decision, with the decision in its history. */
    static Review.UnderReview reopened(Review.Closed closed, String reason, Act act) {
        return switch (closed) {
            case Review.Passed it -> {
                var was = it.approval();
                yield reopened(
                        it,
                        it.startedOn(),
                        new PastDecision(
                                it.verdict(),
                                Optional.empty(),
                                was.opinion(),
                                was.resultNumber(),
                                was.act(),
                                reason,
                                act));
            }
            case Review.Refused it -> {
                var was = it.rejection();
                yield reopened(
                        it,
                        it.startedOn(),
                        new PastDecision(
                                it.verdict(),
                                Optional.of(was.ground()),
                                was.opinion(),
                                was.resultNumber(),
                                was.act(),
                                reason,
                                act));
            }
            case Review.NotStarted _, Review.Recalled _, Review.Withdrawn _, Review.Revoked _, Review.NotApplicable _ ->
                throw new IllegalArgumentException("no decision to take back: " + closed);
        };
    }

    private static Review.UnderReview reopened(Review review, LocalDate startedOn, PastDecision past) {
        var docket = review.docket().with(past);
        var desk = docket.desk();
        var now = desk.openTasks().isEmpty() ? docket : docket.with(desk.withoutOpenTasks());
        // The gap bars granting by itself; only what is granted has to be revoked or upheld.
        var missed = docket.hindrances()
                .openDuty()
                .filter(duty -> duty.cause() == RevocationDuty.Cause.GAP_MISSED)
                .isPresent();
        return new Review.UnderReview(missed ? now.with(now.hindrances().withoutDuty()) : now, startedOn);
    }

    /** 15 only after 11 and 12 (3.12); also when the case is closed. */
    Decision<Review, ReviewRefusal> revoke(Case of, Review review, ReviewCommand.Revoke revoke) {
        return switch (review) {
            case Review.Passed it -> {
                var next = new Review.Revoked(
                        it.docket().changed(),
                        it.startedOn(),
                        it.approval(),
                        revoke.ground(),
                        revoke.act(),
                        Optional.of(Redress.against(calendar, revoke.act().on())));
                yield Decision.changed(next, new DecisionFacts(of, calendar).revoked(next));
            }
            case Review.Revoked it -> Decision.refused(InTheWay.closed(it));
            case Review.Open _,
                    Review.Refused _,
                    Review.NotStarted _,
                    Review.Recalled _,
                    Review.Withdrawn _,
                    Review.NotApplicable _ -> Decision.refused(new ReviewRefusal.NotGranted(ReviewStatus.of(review)));
        };
    }
}
