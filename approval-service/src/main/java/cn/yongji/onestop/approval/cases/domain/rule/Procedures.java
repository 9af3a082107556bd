package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.ClockFacts;
import cn.yongji.onestop.approval.cases.domain.review.JointReview;
import cn.yongji.onestop.approval.cases.domain.review.Procedure;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import java.util.Optional;

/** 特别程序 (行政许可法 art. 45): a hearing, a test, an expert review; the clock stands still until it is over. */
final class Procedures {
    private final WorkingCalendar calendar;

    Procedures(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Decision<Review, ReviewRefusal> start(Case of, Review review, ReviewCommand.StartProcedure begin) {
        return switch (review) {
            case Review.UnderReview running -> begun(of, running, begin);
            case Review.Supplementing asking -> begun(of, asking, begin);
            case Review.Proceeding proceeding -> Decision.refused(InTheWay.procedure(proceeding));
            case Review.AwaitingSignature _, Review.NotYetStarted _, Review.WithdrawalPending _, Review.Closed _ ->
                InTheWay.denied(of, review);
        };
    }

    private Decision<Review, ReviewRefusal> begun(Case of, Review.Started review, ReviewCommand.StartProcedure begin) {
        var wrong = wrong(review, begin.kind(), begin.workingDays(), begin.joint());
        if (wrong.isPresent()) return Decision.refused(wrong.get());
        var procedure = new Procedure.Running(new Procedure.Start(
                begin.procedureId(),
                begin.kind(),
                begin.reason(),
                begin.approver(),
                begin.workingDays(),
                calendar.plus(begin.act().on(), begin.workingDays()).date(),
                begin.joint(),
                begin.act()));
        var docket = review.docket().changed();
        Review next = review instanceof Review.Supplementing asking
                ? new Review.SupplementingInProcedure(docket, asking.startedOn(), asking.supplement(), procedure)
                : new Review.InProcedure(docket, review.startedOn(), procedure);
        return Decision.changed(next, new ClockFacts(of, calendar).suspended(next, procedure.start()));
    }

    /** Why it may not be opened, whatever the state. */
    static Optional<ReviewRefusal> wrong(
            Review review, ProcedureKind kind, int workingDays, Optional<JointReview> joint) {
        return SuperiorReviews.wrong(review, kind, joint).or(() -> wrong(review, kind, workingDays));
    }

    private static Optional<ReviewRefusal> wrong(Review review, ProcedureKind kind, int workingDays) {
        var exempting = review.assignment().terms().exemption();
        if (kind.exemptible() && exempting.isPresent()) {
            return Optional.of(new ReviewRefusal.ProcedureExempt(kind, exempting.get()));
        }
        var most = kind.mostWorkingDays(review.department());
        return workingDays > most ? Optional.of(new ReviewRefusal.ProcedureTooLong(kind, most)) : Optional.empty();
    }

    Decision<Review, ReviewRefusal> end(Case of, Review review, ReviewCommand.EndProcedure end) {
        return switch (review) {
            case Review.InProcedure it when ends(end, it) -> ended(of, it, end);
            case Review.SupplementingInProcedure it when ends(end, it) -> ended(of, it, end);
            case Review.WithdrawalPending pending -> Leaving.beneath(pending, end(of, pending.before(), end));
            case Review.Closed closed -> Decision.refused(InTheWay.closed(closed));
            case Review.Workable _ -> Decision.refused(new ReviewRefusal.NoSuchProcedure());
        };
    }

    private static boolean ends(ReviewCommand.EndProcedure end, Review.Proceeding proceeding) {
        return end.procedureId().equals(proceeding.procedure().start().id());
    }

    private Decision<Review, ReviewRefusal> ended(
            Case of, Review.Proceeding proceeding, ReviewCommand.EndProcedure end) {
        var start = proceeding.procedure().start();
        if (start.kind() == ProcedureKind.JOINT_REVIEW && end.opinion().isEmpty()) {
            return Decision.refused(SuperiorReviews.NO_OPINION);
        }
        var on = end.act().on().isBefore(start.act().on())
                ? start.act().on()
                : end.act().on();
        var ended = new Procedure.Ended(start, end.result(), end.opinion(), on, end.act());
        var docket = proceeding.docket().with(proceeding.docket().time().with(ended));
        Review next = switch (proceeding) {
            case Review.InProcedure it -> new Review.UnderReview(docket, it.startedOn());
            case Review.SupplementingInProcedure it ->
                new Review.Supplementing(docket, it.startedOn(), it.supplement());
        };
        return Decision.changed(next, new ClockFacts(of, calendar).suspensionEnded(next, ended));
    }
}
