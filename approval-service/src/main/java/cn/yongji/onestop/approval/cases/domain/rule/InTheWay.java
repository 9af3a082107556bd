package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.kernel.decision.Decision;
import java.util.Optional;

/** What stands against a command because of the state a review is in. */
final class InTheWay {
    private InTheWay() {}

    /** Why the department cannot work on it now; nothing while it is simply under review. */
    static Optional<ReviewRefusal> of(Case it, Review review) {
        return switch (review) {
            case Review.UnderReview _ -> Optional.empty();
            case Review.AwaitingSignature signing -> Optional.of(signature(signing));
            case Review.NotYetStarted waiting -> Optional.of(new ReviewRefusal.NotStartedYet(it.missingFor(waiting)));
            case Review.Supplementing asking -> Optional.of(supplement(asking));
            case Review.SupplementingInProcedure asking -> Optional.of(supplement(asking));
            case Review.InProcedure proceeding -> Optional.of(procedure(proceeding));
            case Review.WithdrawalPending pending -> Optional.of(withdrawal(pending));
            case Review.Closed closed -> Optional.of(closed(closed));
        };
    }

    /** The command is refused because of the state; not to be asked of one that is simply under review. */
    static Decision<Review, ReviewRefusal> denied(Case it, Review review) {
        return Decision.refused(of(it, review).orElseThrow());
    }

    /** Why nothing can be taken back or made applicable again: the case is over. */
    static Optional<ReviewRefusal> caseClosed(Case it) {
        return it.outcome()
                .map(outcome ->
                        new ReviewRefusal.CaseClosed(outcome, it.closedAt().orElseThrow()));
    }

    static ReviewRefusal signature(Review.AwaitingSignature signing) {
        var proposal = signing.proposal();
        return new ReviewRefusal.SignatureOpen(
                proposal.draft().verdict(), proposal.act().by());
    }

    static ReviewRefusal supplement(Review.Asking asking) {
        var request = asking.supplement().request();
        return new ReviewRefusal.SupplementOpen(request.id(), request.answerBy());
    }

    static ReviewRefusal procedure(Review.Proceeding proceeding) {
        var start = proceeding.procedure().start();
        return new ReviewRefusal.ProcedureRunning(start.id(), start.kind(), start.expectedUntil());
    }

    static ReviewRefusal withdrawal(Review.WithdrawalPending pending) {
        return new ReviewRefusal.WithdrawalOpen(pending.withdrawal().asked().at());
    }

    static ReviewRefusal closed(Review.Closed closed) {
        return new ReviewRefusal.AlreadyClosed(
                closed.verdict(), ReviewStatus.of(closed).code(), closed.closedAt());
    }
}
