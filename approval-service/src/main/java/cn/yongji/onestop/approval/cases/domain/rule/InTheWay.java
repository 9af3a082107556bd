package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Refusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.kernel.decision.Decision;
import java.util.Optional;

/** What stands against a command because of the state a review is in. */
final class InTheWay {
    private InTheWay() {}

    /** Why the department cannot work on it now; nothing while it is simply under review. */
    static Optional<Refusal> of(Case it, Review review) {
        return switch (review) {
            case Review.UnderReview _ -> Optional.empty();
            case Review.AwaitingSignature signing -> Optional.of(signature(signing));
            case Review.NotYetStarted waiting -> Optional.of(new Refusal.NotStartedYet(it.missingFor(waiting)));
            case Review.Supplementing asking -> Optional.of(supplement(asking));
            case Review.SupplementingInProcedure asking -> Optional.of(supplement(asking));
            case Review.InProcedure proceeding -> Optional.of(procedure(proceeding));
            case Review.WithdrawalPending pending -> Optional.of(withdrawal(pending));
            case Review.Closed closed -> Optional.of(closed(closed));
        };
    }

    /** The command is refused because of the state; not to be asked of one that is simply under review. */
    static Decision<Review, Refusal> denied(Case it, Review review) {
        return Decision.refused(of(it, review).orElseThrow());
    }

    /** Why nothing can be taken back or made applicable again: the case is over. */
    static Optional<Refusal> caseClosed(Case it) {
        return it.outcome()
                .map(outcome -> new Refusal.CaseClosed(outcome, it.closedAt().orElseThrow()));
    }

    static Refusal signature(Review.AwaitingSignature signing) {
        var proposal = signing.proposal();
        return new Refusal.SignatureOpen(
                proposal.draft().verdict(), proposal.act().by());
    }

    static Refusal supplement(Review.Asking asking) {
        var request = asking.supplement().request();
        return new Refusal.SupplementOpen(request.id(), request.answerBy());
    }

    static Refusal procedure(Review.Proceeding proceeding) {
        var start = proceeding.procedure().start();
        return new Refusal.ProcedureRunning(start.id(), start.kind(), start.expectedUntil());
    }

    static Refusal withdrawal(Review.WithdrawalPending pending) {
        return new Refusal.WithdrawalOpen(pending.withdrawal().asked().at());
    }

    static Refusal closed(Review.Closed closed) {
        return new Refusal.AlreadyClosed(
                closed.verdict(), ReviewStatus.of(closed).code(), closed.closedAt());
    }
}
