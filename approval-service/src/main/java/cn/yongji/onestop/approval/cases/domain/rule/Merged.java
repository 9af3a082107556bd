package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.DecisionFacts;
import cn.yongji.onestop.approval.cases.domain.review.Basis;
import cn.yongji.onestop.approval.cases.domain.review.Docket;
import cn.yongji.onestop.approval.cases.domain.review.Procedure;
import cn.yongji.onestop.approval.cases.domain.review.Rejection;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.Redress;
import cn.yongji.onestop.kernel.calendar.TimeLimit;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 合并办理 (S20, D6): one handling and one limit, with a decision signed for each part. What stops the clock of one part stops
 * that of all; refusing one part refuses them all, each with its reason.
 */
final class Merged {
    /** Who decides on a part because of another. */
    static final String RULE = "rule:merged-part-refused";

    private final WorkingCalendar calendar;
    private final ReviewDecider reviews;
    private final Supplements supplements;

    Merged(WorkingCalendar calendar, ReviewDecider reviews) {
        this.calendar = calendar;
        this.reviews = reviews;
        this.supplements = new Supplements(calendar);
    }

    void follow(CaseInHand inHand, Review was, Review next, ReviewCommand command) {
        if (next.assignment().terms().group().isEmpty()) return;
        for (var part : inHand.now().together(next)) {
            if (part.matter().equals(next.matter())) continue;
            inHand.take(step(inHand.now(), part, was, next, command));
        }
    }

    private Decision<Review, ReviewRefusal> step(
            Case now, Review part, Review was, Review next, ReviewCommand command) {
        return switch (command) {
            case ReviewCommand.AskSupplement _ ->
                part instanceof Review.Workable open && next instanceof Review.Asking asking
                        ? supplements.standBeside(now, open, asking.supplement(), next)
                        : Decision.unchanged();
            case ReviewCommand.ApproveProcedure _ ->
                next instanceof Review.Proceeding proceeding
                        ? reviews.decide(
                                now, part, opened(proceeding.procedure().start()))
                        : Decision.unchanged();
            case ReviewCommand.TakeSupplement _,
                    ReviewCommand.StartProcedure _,
                    ReviewCommand.EndProcedure _,
                    ReviewCommand.Extend _ -> reviews.decide(now, part, command);
            case ReviewCommand.WithdrawDecision it when was instanceof Review.Refused -> reopened(now, part, it);
            case ReviewCommand.OfDepartment _,
                    ReviewCommand.Advise _,
                    ReviewCommand.LapseConsultations _,
                    ReviewCommand.RaiseBlock _,
                    ReviewCommand.LiftBlock _,
                    ReviewCommand.EndBlock _,
                    ReviewCommand.AddRequirement _,
                    ReviewCommand.MeetRequirement _,
                    ReviewCommand.PromiseGap _,
                    ReviewCommand.MissGap _,
                    ReviewCommand.MoveGap _,
                    ReviewCommand.NoteRepeat _,
                    ReviewCommand.FlagMaterial _,
                    ReviewCommand.LiftFlag _,
                    ReviewCommand.FindCommitmentFalse _,
                    ReviewCommand.MakeCommitmentGood _,
                    ReviewCommand.UndoExemption _,
                    ReviewCommand.AskJointReview _,
                    ReviewCommand.AskWithdrawal _,
                    ReviewCommand.DenyWithdrawal _,
                    ReviewCommand.ConfirmWithdrawal _,
                    ReviewCommand.Recall _,
                    ReviewCommand.CheckTime _ ->
                next instanceof Review.Refused refused ? refused(now, part, refused) : Decision.unchanged();
        };
    }

    private static ReviewCommand opened(Procedure.Start start) {
        return new ReviewCommand.StartProcedure(
                start.id(),
                start.kind(),
                start.reason(),
                start.approver(),
                start.announcedWorkingDays(),
                start.joint(),
                start.act());
    }

    private Decision<Review, ReviewRefusal> refused(Case now, Review part, Review.Refused because) {
        var reason = because.rejection();
        var act = new Act(reason.act().at(), RULE);
        return switch (part) {
            case Review.Workable open -> {
                var clock = open instanceof Review.Started started
                        ? started.clock()
                        : open.docket().clock(act.on());
                var startedOn = open instanceof Review.Started started ? started.startedOn() : act.on();
                yield refused(now, part.docket(), startedOn, clock, because, act);
            }
            case Review.Passed passed -> {
                var open = Reversals.reopened(passed, ground(because), act);
                yield refused(now, open.docket(), open.startedOn(), open.clock(), because, act);
            }
            case Review.WithdrawalPending _, Review.Closed _ -> Decision.unchanged();
        };
    }

    private Decision<Review, ReviewRefusal> refused(
            Case now, Docket docket, LocalDate startedOn, TimeLimit clock, Review.Refused because, Act act) {
        var used = clock.used(calendar, act.on());
        var rejection = new Rejection(
                ground(because),
                because.rejection().remedy(),
                Optional.empty(),
                Optional.empty(),
                used,
                act,
                Basis.rule(RULE),
                Optional.of(Redress.against(calendar, act.on())));
        var next = new Review.Refused(docket.changed(), startedOn, rejection);
        return Decision.changed(next, new DecisionFacts(now, calendar).decided(next));
    }

    private static String ground(Review.Refused because) {
        return "合并办理的 %s 不予许可：%s"
                .formatted(because.matter(), because.rejection().ground());
    }

    /** The refusal that refused this part as well is taken back, and this one with it. */
    private Decision<Review, ReviewRefusal> reopened(Case now, Review part, ReviewCommand.WithdrawDecision withdraw) {
        if (!(part instanceof Review.Refused refused)
                || !refused.rejection().basis().equals(Basis.rule(RULE))) return Decision.unchanged();
        var act = new Act(withdraw.act().at(), RULE);
        var next = Reversals.reopened(refused, withdraw.reason(), act);
        return Decision.changed(
                next,
                new DecisionFacts(now, calendar).decisionWithdrawn(next, refused.verdict(), withdraw.reason(), act));
    }
}
