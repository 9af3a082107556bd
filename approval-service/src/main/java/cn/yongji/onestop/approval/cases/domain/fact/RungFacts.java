package cn.yongji.onestop.approval.cases.domain.fact;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Rung;
import cn.yongji.onestop.approval.cases.domain.review.Supervision;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ReviewRungReachedV1;
import cn.yongji.onestop.kernel.event.ReviewSupervisionAnsweredV1;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;
import cn.yongji.onestop.kernel.event.word.LadderRung;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;

/** How the rungs of supervision that a review has reached are told. */
public record RungFacts(Case subject, WorkingCalendar calendar) implements OfReview {
    public EventContract rungReached(Review review, Rung rung, Act act) {
        var due = review.due(calendar).orElseThrow();
        var limit = review.timeLimit().orElseThrow();
        return new ReviewRungReachedV1(
                about(review),
                Word.of(LadderRung.class, rung),
                limit.remaining(calendar, act.on()),
                rung == Rung.SUPERVISION
                        ? review.docket()
                                .time()
                                .supervision()
                                .map(Supervision::replyBy)
                                .orElse(null)
                        : null,
                act.at(),
                progress(review));
    }

    public EventContract supervisionAnswered(Review review, Supervision notice, Supervision.Reply reply) {
        return new ReviewSupervisionAnsweredV1(
                about(review),
                reply.text(),
                notice.replyBy(),
                reply.decideBy(),
                reply.act().at(),
                reply.act().by(),
                progress(review));
    }

    /** The department is reminded of the paper it owes for its silence. */
    public EventContract paperMissing(Review review, LocalDate paperDueOn, Act act) {
        return new ReviewRungReachedV1(
                about(review),
                Word.of(LadderRung.class, Rung.REMINDER),
                calendar.between(act.on(), paperDueOn),
                null,
                act.at(),
                progress(review).withDue(paperDueOn));
    }

    /** The head has not said in time what is done about a fallen exemption: the leader hears of it. */
    public EventContract taskMissed(Review review, LocalDate replyBy, Act act) {
        return new ReviewRungReachedV1(
                about(review),
                Word.of(LadderRung.LEADER),
                calendar.between(act.on(), replyBy),
                null,
                act.at(),
                progress(review).withDue(replyBy));
    }

    public EventContract turnedRed(Review review) {
        var due = review.due(calendar).orElseThrow();
        return new ReviewTurnedRedV1(about(review), review.assignment().matterName(), progress(review));
    }
}
