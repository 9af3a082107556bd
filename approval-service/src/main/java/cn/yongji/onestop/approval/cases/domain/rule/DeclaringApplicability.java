package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.ClockFacts;
import cn.yongji.onestop.approval.cases.domain.fact.DecisionFacts;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import java.util.ArrayList;
import java.util.List;

/** 不适用 and 恢复适用: a review becomes needless, or is needed after all. */
final class DeclaringApplicability {
    private final WorkingCalendar calendar;

    DeclaringApplicability(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Decision<Review, ReviewRefusal> notApplicable(Case of, Review review, ReviewCommand.DeclareNotApplicable declare) {
        return switch (review) {
            case Review.Workable open -> {
                var next = new Review.NotApplicable(
                        open.docket().changed(), declare.rule(), declare.evidence(), declare.act());
                yield Decision.changed(next, new DecisionFacts(of, calendar).notApplicable(next));
            }
            case Review.WithdrawalPending _, Review.Closed _ -> InTheWay.denied(of, review);
        };
    }

    /** It is needed after all, and gets its whole limit from that day. */
    Decision<Review, ReviewRefusal> applicableAgain(Case of, Review review, ReviewCommand.DeclareApplicable declare) {
        if (!(review instanceof Review.NotApplicable it)) {
            return Decision.refused(new ReviewRefusal.StillApplicable(ReviewStatus.of(review)));
        }
        var over = InTheWay.caseClosed(of);
        if (over.isPresent()) return Decision.refused(over.get());
        var waiting = new Review.Waiting(it.docket().changed());
        var told = new DecisionFacts(of, calendar).applicableAgain(waiting, declare.reason(), declare.act());
        if (!of.missingFor(waiting).isEmpty()) return Decision.changed(waiting, told);
        var running = new Review.UnderReview(waiting.docket(), declare.act().on());
        var events = new ArrayList<EventContract>(List.of(told));
        events.add(new ClockFacts(of, calendar).started(running, declare.act().at()));
        return new Decision.Changed<>(running, events);
    }
}
