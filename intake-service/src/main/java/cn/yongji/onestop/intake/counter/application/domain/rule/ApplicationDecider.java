package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand.Answering;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand.Expire;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand.Filing;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand.RefuseAcceptance;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand.ReviewRequirements;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand.Revise;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand.Submit;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand.VoidAttempt;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Application.Accepted;
import cn.yongji.onestop.intake.counter.application.domain.state.Application.Closed;
import cn.yongji.onestop.intake.counter.application.domain.state.Application.Draft;
import cn.yongji.onestop.intake.counter.application.domain.state.Application.Ended;
import cn.yongji.onestop.intake.counter.application.domain.state.Application.InCorrection;
import cn.yongji.onestop.intake.counter.application.domain.state.Application.Received;
import cn.yongji.onestop.intake.counter.application.domain.state.End;
import cn.yongji.onestop.intake.counter.application.domain.state.Examination;
import cn.yongji.onestop.kernel.decision.Decision;
import java.util.function.Function;

/** The rules of an application: what may be done with it where it stands. */
public final class ApplicationDecider {
    private ApplicationDecider() {}

    public static Decision<Application, ApplicationRefusal> decide(
            Application application, ApplicationCommand command) {
        // Taking back places concerns only an application that still waits for its acceptance.
        if (command instanceof VoidAttempt && !(application instanceof Received)) return Decision.unchanged();
        return switch (application) {
            case Draft draft -> draft(draft, command);
            case Received received -> received(received, command);
            case InCorrection open -> inCorrection(open, command);
            case Accepted accepted -> accepted(accepted, command);
            case Closed closed -> closed(closed, command);
            case Ended ended -> ended(ended, command);
        };
    }

    private static Decision<Application, ApplicationRefusal> draft(Draft draft, ApplicationCommand command) {
        return switch (command) {
            // What an applicant writes into a draft concerns nobody else yet.
            case Revise(var sheet, var at) -> Decision.changed(new Draft(draft.header(), sheet, at));
            case Submit submit -> Submission.decide(draft.header(), draft.sheet(), Examination.BY_RULE, submit);
            case Expire(var untouchedSince, var at) ->
                draft.touchedAt().isAfter(untouchedSince)
                        ? Decision.unchanged()
                        : Decision.changed(new Ended(draft, new End.Expired(at)));
            case ApplicationCommand.Withdrawing wish -> Withdrawing.atOnce(draft, wish);
            case ApplicationCommand.Examining _ -> refused(new ApplicationRefusal.NotReceived());
            case Answering _, ApplicationCommand.Keeping _ -> refused(new ApplicationRefusal.NotAccepted());
            case ReviewRequirements _, ApplicationCommand.FillFromFile _ -> Decision.unchanged();
        };
    }

    private static Decision<Application, ApplicationRefusal> received(Received received, ApplicationCommand command) {
        return switch (command) {
            case Revise _, Submit _ -> refused(new ApplicationRefusal.UnderExamination(received.answerBy()));
            case ApplicationCommand.Withdrawing wish -> Withdrawing.atOnce(received, wish);
            case ApplicationCommand.Examining act -> Examining.decide(received, act);
            case Answering _, ApplicationCommand.Keeping _ -> refused(new ApplicationRefusal.NotAccepted());
            case Expire _, ReviewRequirements _, ApplicationCommand.FillFromFile _ -> Decision.unchanged();
        };
    }

    private static Decision<Application, ApplicationRefusal> inCorrection(
            InCorrection open, ApplicationCommand command) {
        return switch (command) {
            case Revise(var sheet, var _) ->
                Decision.changed(new InCorrection(
                        open.header(), sheet, open.handedIn(), open.notice(), open.examination(), open.taken()));
            case Submit submit -> Submission.decide(open.header(), open.sheet(), examined(open), submit);
            case ApplicationCommand.Withdrawing wish -> Withdrawing.atOnce(open, wish);
            case RefuseAcceptance refuse -> Examining.refuse(open, refuse);
            case ApplicationCommand.Examining _ -> refused(new ApplicationRefusal.NotReceived());
            case Answering _, ApplicationCommand.Keeping _ -> refused(new ApplicationRefusal.NotAccepted());
            case Expire _, ReviewRequirements _, ApplicationCommand.FillFromFile _ -> Decision.unchanged();
        };
    }

    // What a clerk asked for comes back to a clerk; what the rule found missing is for the rule to find there.
    private static Examination examined(InCorrection open) {
        return open.notice().askedBy().isPresent() ? open.examination().asking(open.notice()) : open.examination();
    }

    private static Decision<Application, ApplicationRefusal> accepted(Accepted accepted, ApplicationCommand command) {
        return switch (command) {
            case Expire _ -> Decision.unchanged();
            case Filing _, ApplicationCommand.Examining _ ->
                refused(new ApplicationRefusal.AcceptedBefore(
                        accepted.acceptance().acceptedAt()));
            case ApplicationCommand.Withdrawing wish -> Withdrawing.accepted(accepted, wish);
            case Answering answer -> Supplementing.answer(accepted, answer);
            case ApplicationCommand.FillFromFile found -> Supplementing.fill(accepted, found);
            case ApplicationCommand.Keeping act -> Keeping.decide(accepted, act);
            case ReviewRequirements(var id, var requirements, var at) -> requirements.review(accepted, id, at);
        };
    }

    /** Only promises outlive the closing: what was granted with gaps (12) is still owed, what was promised is checked. */
    private static Decision<Application, ApplicationRefusal> closed(Closed closed, ApplicationCommand command) {
        return switch (command) {
            case ApplicationCommand.Keeping act ->
                kept(closed.was(), act, was -> new Closed(was, closed.outcome(), closed.closedAt()));
            case ReviewRequirements _, Expire _, ApplicationCommand.FillFromFile _ -> Decision.unchanged();
            case Filing _, ApplicationCommand.Examining _, ApplicationCommand.Withdrawing _, Answering _ ->
                refused(new ApplicationRefusal.ClosedBefore(closed.outcome(), closed.closedAt()));
        };
    }

    /** So they do the withdrawal and the return of the rest: what was granted is owed for, a breach can be made good. */
    private static Decision<Application, ApplicationRefusal> ended(Ended ended, ApplicationCommand command) {
        return ended.was() instanceof Accepted was && command instanceof ApplicationCommand.Keeping act
                ? kept(was, act, next -> new Ended(next, ended.end()))
                : refused(new ApplicationRefusal.EndedBefore(ended.end()));
    }

    private static Decision<Application, ApplicationRefusal> kept(
            Accepted was, ApplicationCommand.Keeping act, Function<Accepted, Application> after) {
        return switch (Keeping.decide(was, act)) {
            case Decision.Changed<Application, ApplicationRefusal>(Accepted next, var events) ->
                Decision.changed(after.apply(next), events);
            case Decision<Application, ApplicationRefusal> other -> other;
        };
    }

    private static Decision<Application, ApplicationRefusal> refused(ApplicationRefusal refusal) {
        return Decision.refused(refusal);
    }
}
