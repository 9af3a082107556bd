package cn.yongji.onestop.intake.application.domain;

import cn.yongji.onestop.intake.application.domain.Application.Accepted;
import cn.yongji.onestop.intake.application.domain.Application.Closed;
import cn.yongji.onestop.intake.application.domain.Application.Draft;
import cn.yongji.onestop.intake.application.domain.Application.InCorrection;
import cn.yongji.onestop.intake.application.domain.ApplicationCommand.AnswerSupplement;
import cn.yongji.onestop.intake.application.domain.ApplicationCommand.Revise;
import cn.yongji.onestop.intake.application.domain.ApplicationCommand.Submit;
import java.util.List;

/** The rules of an application. */
public final class ApplicationDecider {
    private ApplicationDecider() {}

    public static ApplicationOutcome decide(Application application, ApplicationCommand command) {
        return switch (application) {
            case Draft draft ->
                switch (command) {
                    case Revise(var sheet) -> unsaid(new Draft(draft.header(), sheet));
                    case Submit submit -> Submission.decide(draft.header(), draft.sheet(), submit);
                    case AnswerSupplement _ -> refused(new ApplicationRefusal.NotAccepted());
                };
            case InCorrection open ->
                switch (command) {
                    case Revise(var sheet) ->
                        unsaid(new InCorrection(open.header(), sheet, open.receipt(), open.notice()));
                    case Submit submit -> Submission.decide(open.header(), open.sheet(), submit);
                    case AnswerSupplement _ -> refused(new ApplicationRefusal.NotAccepted());
                };
            case Accepted accepted ->
                switch (command) {
                    case Revise _, Submit _ ->
                        refused(new ApplicationRefusal.AcceptedBefore(
                                accepted.acceptance().acceptedAt()));
                    case AnswerSupplement answer -> Supplementing.answer(accepted, answer);
                };
            case Closed(var _, var outcome, var closedAt) ->
                refused(new ApplicationRefusal.ClosedBefore(outcome, closedAt));
        };
    }

    // What an applicant writes into a draft concerns nobody else yet.
    private static ApplicationOutcome unsaid(Application next) {
        return new ApplicationOutcome.Changed(next, List.of());
    }

    private static ApplicationOutcome refused(ApplicationRefusal refusal) {
        return new ApplicationOutcome.Refused(refusal);
    }
}
