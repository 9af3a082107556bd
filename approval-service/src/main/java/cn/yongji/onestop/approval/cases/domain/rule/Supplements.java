package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.ClockFacts;
import cn.yongji.onestop.approval.cases.domain.fact.DeskFacts;
import cn.yongji.onestop.approval.cases.domain.review.RefusedRepeat;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Supplement;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import java.util.Optional;

/** 补正: the department asks the unit for more, and the clock stands still until the answer. */
final class Supplements {
    private final WorkingCalendar calendar;

    Supplements(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Decision<Review, ReviewRefusal> ask(Case of, Review review, ReviewCommand.AskSupplement ask) {
        return switch (review) {
            case Review.UnderReview running -> asked(of, running, ask);
            case Review.InProcedure stopped -> asked(of, stopped, ask);
            case Review.AwaitingSignature _,
                    Review.NotYetStarted _,
                    Review.Asking _,
                    Review.WithdrawalPending _,
                    Review.Closed _ -> InTheWay.denied(of, review);
        };
    }

    private <R extends Review.Workable & Review.Started> Decision<Review, ReviewRefusal> asked(
            Case of, R review, ReviewCommand.AskSupplement ask) {
        var repeat = new Repeats(calendar).in(of, review, ask);
        if (repeat.isPresent()) return Decision.refused(repeat.get());
        var request = new Supplement.Request(
                ask.supplementId(),
                ask.items(),
                ask.basis(),
                calendar.plus(ask.act().on(), ask.workingDays()).date(),
                ask.act().at(),
                ask.act().by(),
                ask.override());
        var next = asking(review, new Supplement.Open(request)).orElseThrow();
        return Decision.changed(next, new ClockFacts(of, calendar).supplementRequested(next, request));
    }

    /** It was refused, and that goes on record, once a day for the same by the same; nobody else sees a change. */
    Decision<Review, ReviewRefusal> noteRefused(Case of, Review review, ReviewCommand.NoteRepeat note) {
        var ask = note.ask();
        var repeat = new RefusedRepeat(ask.items(), ask.act().on(), ask.act().by());
        var time = review.docket().time();
        if (time.reported().repeat().filter(repeat::equals).isPresent()) return Decision.unchanged();
        var next =
                review.with(review.docket().reported(time.with(time.reported().refused(repeat))));
        return Decision.changed(next, new DeskFacts(of, calendar).supplementRefused(next, ask, note.refused()));
    }

    /** A part of the same merged handling asks: this one stands still with it until the same answer (D6). */
    Decision<Review, ReviewRefusal> standBeside(Case of, Review.Workable review, Supplement.Open open, Review asking) {
        return asking(review, open)
                .map(next -> Decision.<Review, ReviewRefusal>changed(
                        next, new ClockFacts(of, calendar).standsBeside(next, open.request(), asking)))
                .orElseGet(Decision::unchanged);
    }

    /** What was proposed falls away: it did not know what the answer will say. */
    private static Optional<Review> asking(Review.Workable review, Supplement.Open open) {
        return switch (review) {
            case Review.UnderReview running ->
                Optional.of(new Review.Supplementing(running.docket().changed(), running.startedOn(), open));
            case Review.AwaitingSignature running ->
                Optional.of(new Review.Supplementing(running.docket().changed(), running.startedOn(), open));
            case Review.InProcedure stopped ->
                Optional.of(new Review.SupplementingInProcedure(
                        stopped.docket().changed(), stopped.startedOn(), open, stopped.procedure()));
            case Review.Supplementing _, Review.SupplementingInProcedure _, Review.NotYetStarted _ -> Optional.empty();
        };
    }

    Decision<Review, ReviewRefusal> take(Case of, Review review, ReviewCommand.TakeSupplement answer) {
        return switch (review) {
            case Review.Supplementing asking when answers(answer, asking) -> resumed(of, asking, answer);
            case Review.SupplementingInProcedure asking when answers(answer, asking) -> resumed(of, asking, answer);
            case Review.WithdrawalPending pending -> Leaving.beneath(pending, take(of, pending.before(), answer));
            case Review.Workable _, Review.Closed _ -> Decision.unchanged();
        };
    }

    private static boolean answers(ReviewCommand.TakeSupplement answer, Review.Asking asking) {
        return answer.supplementId().equals(asking.supplement().request().id());
    }

    private Decision<Review, ReviewRefusal> resumed(
            Case of, Review.Asking asking, ReviewCommand.TakeSupplement answer) {
        var request = asking.supplement().request();
        // Two machines' clocks may disagree by a moment around midnight; a pause never ends before it began.
        var arrivedOn = answer.act().on().isBefore(request.requestedOn())
                ? request.requestedOn()
                : answer.act().on();
        var answered = new Supplement.Answered(
                request,
                answer.materials(),
                answer.note(),
                answer.act().at(),
                answer.act().by(),
                calendar.receiptDay(arrivedOn));
        var docket = asking.docket().with(asking.docket().time().with(answered));
        var next = switch (asking) {
            case Review.Supplementing it -> new Review.UnderReview(docket, it.startedOn());
            case Review.SupplementingInProcedure it -> new Review.InProcedure(docket, it.startedOn(), it.procedure());
        };
        return Decision.changed(next, new ClockFacts(of, calendar).resumed(next, answered));
    }
}
