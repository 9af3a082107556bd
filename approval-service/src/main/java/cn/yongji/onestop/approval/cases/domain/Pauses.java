package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.calendar.ExtensionRuling;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.AppliedRule;
import java.util.Optional;
import java.util.Set;

/** What stops the clock of a review, lets it run again, or gives it more time. */
final class Pauses {
    /** Policy rules that make a review by experts or on site needless (3.6). */
    private static final Set<String> EXEMPTING = Set.of("S21", "S23");

    private final WorkingCalendar calendar;

    Pauses(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Step ask(Case of, Review review, ReviewCommand.AskSupplement ask) {
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

    private <R extends Review.Workable & Review.Started> Step asked(
            Case of, R review, ReviewCommand.AskSupplement ask) {
        var repeat = new Repeats(calendar).in(of, review, ask);
        if (repeat.isPresent()) return Step.denied(repeat.get());
        var request = new Supplement.Request(
                ask.supplementId(),
                ask.items(),
                ask.basis(),
                calendar.plus(ask.act().on(), ask.workingDays()).date(),
                ask.act().at(),
                ask.act().by());
        var next = asking(review, new Supplement.Open(request)).orElseThrow();
        return Step.taken(next, facts(of).supplementRequested(next, request));
    }

    /** A part of the same merged handling asks: this one stands still with it until the same answer (D6). */
    Step standBeside(Case of, Review.Workable review, Supplement.Open open, Review asking) {
        return asking(review, open)
                .map(next -> Step.taken(next, facts(of).standsBeside(next, open.request(), asking)))
                .orElseGet(Step::unchanged);
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

    Step take(Case of, Review review, ReviewCommand.TakeSupplement answer) {
        return switch (review) {
            case Review.Supplementing asking when answers(answer, asking) -> resumed(of, asking, answer);
            case Review.SupplementingInProcedure asking when answers(answer, asking) -> resumed(of, asking, answer);
            case Review.WithdrawalPending pending -> beneath(pending, take(of, pending.before(), answer));
            case Review.Workable _, Review.Closed _ -> Step.unchanged();
        };
    }

    private static boolean answers(ReviewCommand.TakeSupplement answer, Review.Asking asking) {
        return answer.supplementId().equals(asking.supplement().request().id());
    }

    private Step resumed(Case of, Review.Asking asking, ReviewCommand.TakeSupplement answer) {
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
        return Step.taken(next, facts(of).resumed(next, answered));
    }

    Step start(Case of, Review review, ReviewCommand.StartProcedure begin) {
        return switch (review) {
            case Review.UnderReview running -> begun(of, running, begin);
            case Review.Supplementing asking -> begun(of, asking, begin);
            case Review.Proceeding proceeding -> Step.denied(InTheWay.procedure(proceeding));
            case Review.AwaitingSignature _, Review.NotYetStarted _, Review.WithdrawalPending _, Review.Closed _ ->
                InTheWay.denied(of, review);
        };
    }

    private Step begun(Case of, Review.Started review, ReviewCommand.StartProcedure begin) {
        var wrong = wrong(review, begin);
        if (wrong.isPresent()) return Step.denied(wrong.get());
        var procedure = new Procedure.Running(new Procedure.Start(
                begin.procedureId(),
                begin.kind(),
                begin.reason(),
                begin.approver(),
                begin.workingDays(),
                calendar.plus(begin.act().on(), begin.workingDays()).date(),
                begin.act()));
        var docket = review.docket().changed();
        Review next = review instanceof Review.Supplementing asking
                ? new Review.SupplementingInProcedure(docket, asking.startedOn(), asking.supplement(), procedure)
                : new Review.InProcedure(docket, review.startedOn(), procedure);
        return Step.taken(next, facts(of).suspended(next, procedure.start()));
    }

    private static Optional<Refusal> wrong(Review review, ReviewCommand.StartProcedure begin) {
        var kind = begin.kind();
        var exempting = review.assignment().terms().rules().stream()
                .map(AppliedRule::rule)
                .filter(EXEMPTING::contains)
                .findFirst();
        if (kind.exemptible() && exempting.isPresent()) {
            return Optional.of(new Refusal.ProcedureExempt(kind, exempting.get()));
        }
        var most = kind.mostWorkingDays(review.department());
        return begin.workingDays() > most ? Optional.of(new Refusal.ProcedureTooLong(kind, most)) : Optional.empty();
    }

    Step end(Case of, Review review, ReviewCommand.EndProcedure end) {
        return switch (review) {
            case Review.InProcedure it when ends(end, it) -> ended(of, it, end);
            case Review.SupplementingInProcedure it when ends(end, it) -> ended(of, it, end);
            case Review.WithdrawalPending pending -> beneath(pending, end(of, pending.before(), end));
            case Review.Closed closed -> Step.denied(InTheWay.closed(closed));
            case Review.Workable _ -> Step.denied(new Refusal.NoSuchProcedure());
        };
    }

    private static boolean ends(ReviewCommand.EndProcedure end, Review.Proceeding proceeding) {
        return end.procedureId().equals(proceeding.procedure().start().id());
    }

    private Step ended(Case of, Review.Proceeding proceeding, ReviewCommand.EndProcedure end) {
        var start = proceeding.procedure().start();
        var on = end.act().on().isBefore(start.act().on())
                ? start.act().on()
                : end.act().on();
        var ended = new Procedure.Ended(start, end.result(), on, end.act());
        var docket = proceeding.docket().with(proceeding.docket().time().with(ended));
        Review next = switch (proceeding) {
            case Review.InProcedure it -> new Review.UnderReview(docket, it.startedOn());
            case Review.SupplementingInProcedure it ->
                new Review.Supplementing(docket, it.startedOn(), it.supplement());
        };
        return Step.taken(next, facts(of).suspensionEnded(next, ended));
    }

    /** Once, and by ten days unless the matter says otherwise (行政许可法 art. 42). */
    Step extend(Case of, Review review, ReviewCommand.Extend extend) {
        return switch (review) {
            case Review.Running running -> extended(of, running, extend);
            case Review.Suspended stopped -> extended(of, stopped, extend);
            case Review.NotYetStarted _, Review.WithdrawalPending _, Review.Closed _ -> InTheWay.denied(of, review);
        };
    }

    private Step extended(Case of, Review.Started review, ReviewCommand.Extend extend) {
        var extension = new Extension(extend.workingDays(), extend.reason(), extend.act());
        var frame = review.assignment().terms().frame();
        return switch (review.clock().extend(calendar, frame, extension.asTime())) {
            case ExtensionRuling.AlreadyExtended(var first) ->
                Step.denied(new Refusal.ExtendedBefore(first.workingDays()));
            case ExtensionRuling.TooLate(var due) -> Step.denied(new Refusal.ExtensionTooLate(due));
            case ExtensionRuling.BeyondFrame(var most) -> Step.denied(new Refusal.ExtensionTooLong(most));
            case ExtensionRuling.Extended _ -> {
                var docket = review.docket();
                var next = review.with(docket.with(docket.time().with(extension)));
                yield Step.taken(next, facts(of).extended(next, extension));
            }
        };
    }

    /** The head answers a supervision notice, once: why, and until when it will be decided. */
    Step answerSupervision(Review review, ReviewCommand.AnswerSupervision answer) {
        if (review instanceof Review.Closed closed) return Step.denied(InTheWay.closed(closed));
        var docket = review.docket();
        var notice = docket.time().supervision();
        if (notice.isEmpty()) return Step.denied(new Refusal.NotSupervised());
        if (notice.get().reply().isPresent()) {
            return Step.denied(new Refusal.SupervisionAnswered(
                    notice.get().reply().get().act().at()));
        }
        var reply = new Supervision.Reply(answer.text(), answer.decideBy(), answer.act());
        var reported = docket.time().reported().with(notice.get().answered(reply));
        return Step.taken(review.with(docket.with(docket.time().with(reported))));
    }

    /** What happens to the state that is put by while a withdrawal is pending. */
    private static Step beneath(Review.WithdrawalPending pending, Step step) {
        return step instanceof Step.Taken(Review.Workable next, var events)
                ? new Step.Taken(new Review.WithdrawalPending(next, pending.withdrawal()), events)
                : step;
    }

    private CaseFacts facts(Case of) {
        return new CaseFacts(of, calendar);
    }
}
