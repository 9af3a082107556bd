package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.ClockFacts;
import cn.yongji.onestop.approval.cases.domain.review.Extension;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.ExtensionRuling;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;

/** 延期: the head gives the review more time, once. */
final class Extensions {
    private final WorkingCalendar calendar;

    Extensions(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Once, and by ten days unless the matter says otherwise (行政许可法 art. 42). */
    Decision<Review, ReviewRefusal> extend(Case of, Review review, ReviewCommand.Extend extend) {
        return switch (review) {
            case Review.Running running -> extended(of, running, extend);
            case Review.Suspended stopped -> extended(of, stopped, extend);
            case Review.NotYetStarted _, Review.WithdrawalPending _, Review.Closed _ -> InTheWay.denied(of, review);
        };
    }

    private Decision<Review, ReviewRefusal> extended(Case of, Review.Started review, ReviewCommand.Extend extend) {
        var extension = new Extension(extend.workingDays(), extend.reason(), extend.act());
        var frame = review.assignment().terms().frame();
        return switch (review.clock().extend(calendar, frame, extension.asTime())) {
            case ExtensionRuling.AlreadyExtended(var first) ->
                Decision.refused(new ReviewRefusal.ExtendedBefore(first.workingDays()));
            case ExtensionRuling.TooLate(var due) -> Decision.refused(new ReviewRefusal.ExtensionTooLate(due));
            case ExtensionRuling.BeyondFrame(var most) -> Decision.refused(new ReviewRefusal.ExtensionTooLong(most));
            case ExtensionRuling.Extended _ -> {
                var docket = review.docket();
                var next = review.with(docket.with(docket.time().with(extension)));
                yield Decision.changed(next, new ClockFacts(of, calendar).extended(next, extension));
            }
        };
    }
}
