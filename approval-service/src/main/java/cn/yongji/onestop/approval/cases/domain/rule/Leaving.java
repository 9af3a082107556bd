package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.DecisionFacts;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import java.time.LocalDate;
import java.util.Optional;

/** How a review leaves the department undecided: the unit takes it back, or the case is returned. */
final class Leaving {
    private final WorkingCalendar calendar;

    Leaving(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** 2 and 16 only before 11 and 13 (3.12): what is decided stays. */
    static Decision<Review, ReviewRefusal> ask(Review review, ReviewCommand.AskWithdrawal ask) {
        return review instanceof Review.Workable open
                ? Decision.changed(
                        new Review.WithdrawalPending(open.with(open.docket().changed()), ask.withdrawal()))
                : Decision.unchanged();
    }

    /** The state before comes back as it was, with its pauses (D12). */
    static Decision<Review, ReviewRefusal> deny(Review review) {
        return review instanceof Review.WithdrawalPending(var before, var _)
                ? Decision.changed(before.with(before.docket().changed()))
                : Decision.unchanged();
    }

    Decision<Review, ReviewRefusal> confirm(Case of, Review review, ReviewCommand.ConfirmWithdrawal confirm) {
        if (!(review instanceof Review.Open open)) return Decision.unchanged();
        var next = new Review.Withdrawn(open.docket().changed(), startOf(open), confirm.reason(), confirm.act());
        return Decision.changed(next, new DecisionFacts(of, calendar).decided(next));
    }

    Decision<Review, ReviewRefusal> recall(Case of, Review review, ReviewCommand.Recall recall) {
        if (!(review instanceof Review.Open open)) return Decision.unchanged();
        var next = new Review.Recalled(open.docket().changed(), startOf(open), recall.ground(), recall.act());
        return Decision.changed(next, new DecisionFacts(of, calendar).decided(next));
    }

    /** What happens to the state that is put by while a withdrawal is pending. */
    static Decision<Review, ReviewRefusal> beneath(
            Review.WithdrawalPending pending, Decision<Review, ReviewRefusal> step) {
        return step instanceof Decision.Changed<Review, ReviewRefusal>(Review.Workable next, var events)
                ? new Decision.Changed<>(new Review.WithdrawalPending(next, pending.withdrawal()), events)
                : step;
    }

    private static Optional<LocalDate> startOf(Review.Open open) {
        return open.beneath() instanceof Review.Started started ? Optional.of(started.startedOn()) : Optional.empty();
    }
}
