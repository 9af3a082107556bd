package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.DeskFacts;
import cn.yongji.onestop.approval.cases.domain.review.Condition;
import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.Desk;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.cases.domain.review.Reviewer;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import java.util.ArrayList;
import java.util.Optional;

/** How a department works on a review, short of deciding it: who has it, whom it asks, what it follows up. */
final class DeskWork {
    /** A consulted department answers within seven working days (3.11). */
    private static final int DAYS_TO_ADVISE = 7;

    private final WorkingCalendar calendar;

    DeskWork(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Decision<Review, ReviewRefusal> finishCheck(Case of, Review review, ReviewCommand.FinishCheck finish) {
        return switch (review) {
            case Review.Running it -> checked(it, finish.act());
            case Review.InProcedure it -> checked(it, finish.act());
            case Review.NotYetStarted _, Review.Asking _, Review.WithdrawalPending _, Review.Closed _ ->
                InTheWay.denied(of, review);
        };
    }

    private static Decision<Review, ReviewRefusal> checked(Review review, Act act) {
        var desk = review.docket().desk();
        return desk.checked().isPresent() ? Decision.unchanged() : Decision.changed(with(review, desk.checked(act)));
    }

    Decision<Review, ReviewRefusal> claim(Case of, Review review, ReviewCommand.Claim claim) {
        if (review instanceof Review.Closed closed) return Decision.refused(InTheWay.closed(closed));
        var who = claim.act().by();
        var now = review.docket().desk().reviewer();
        if (now.isEmpty()) {
            return given(of, review, Reviewer.of(who), Reviewer.How.CLAIMED, Optional.empty(), claim.act());
        }
        return now.get().subject().equals(who)
                ? Decision.unchanged()
                : Decision.refused(new ReviewRefusal.WithSomebodyElse(now.get().subject()));
    }

    Decision<Review, ReviewRefusal> assign(Case of, Review review, ReviewCommand.Assign assign) {
        if (review instanceof Review.Closed closed) return Decision.refused(InTheWay.closed(closed));
        return given(of, review, Reviewer.of(assign.reviewer()), Reviewer.How.ASSIGNED, assign.reason(), assign.act());
    }

    /** With a day it is a cover: the reviewer stays, and has it back by itself when the day is over. */
    Decision<Review, ReviewRefusal> delegate(Case of, Review review, ReviewCommand.Delegate delegate) {
        if (review instanceof Review.Closed closed) return Decision.refused(InTheWay.closed(closed));
        var over = delegate.until().filter(delegate.act().on()::isAfter);
        if (over.isPresent()) return Decision.refused(new ReviewRefusal.CoverOver(over.get()));
        var to = delegate.reviewer();
        var stays = review.docket()
                .desk()
                .reviewer()
                .map(Reviewer::subject)
                .orElse(delegate.act().by());
        var next = delegate.until()
                .map(day -> new Reviewer(stays, Optional.of(new Reviewer.Cover(to, day))))
                .orElseGet(() -> Reviewer.of(to));
        return given(of, review, next, Reviewer.How.DELEGATED, Optional.of(delegate.reason()), delegate.act());
    }

    private Decision<Review, ReviewRefusal> given(
            Case of, Review review, Reviewer to, Reviewer.How how, Optional<String> reason, Act act) {
        var desk = review.docket().desk();
        var before = desk.reviewer();
        if (before.filter(to::equals).isPresent()) return Decision.unchanged();
        var next = with(review, desk.with(to));
        return Decision.changed(
                next, new DeskFacts(of, calendar).assigned(next, to, before.map(Reviewer::subject), how, reason, act));
    }

    Decision<Review, ReviewRefusal> consult(Case of, Review review, ReviewCommand.Consult consult) {
        return switch (review) {
            case Review.Workable open -> consulted(of, open, consult);
            case Review.WithdrawalPending _, Review.Closed _ -> InTheWay.denied(of, review);
        };
    }

    private Decision<Review, ReviewRefusal> consulted(Case of, Review review, ReviewCommand.Consult consult) {
        if (consult.consulted().equals(review.department())) return Decision.refused(new ReviewRefusal.OwnOpinion());
        var answerBy = calendar.plus(consult.act().on(), DAYS_TO_ADVISE).date();
        var consultation = new Consultation(
                consult.consultationId(),
                consult.consulted(),
                consult.question(),
                answerBy,
                consult.act(),
                Optional.empty());
        var next = with(review, review.docket().desk().with(consultation));
        return Decision.changed(next, new DeskFacts(of, calendar).opinionRequested(next, consultation));
    }

    Decision<Review, ReviewRefusal> advise(Case of, Review review, ReviewCommand.Advise advise) {
        var asked = review.docket()
                .desk()
                .consultation(advise.consultationId())
                .filter(it -> it.consulted().equals(advise.from()));
        if (asked.isEmpty()) return Decision.refused(new ReviewRefusal.UnknownConsultation());
        var before = asked.get().answer();
        if (before.isPresent()) {
            return Decision.refused(new ReviewRefusal.AnsweredBefore(
                    before.get().position(), before.get().act().at()));
        }
        if (review instanceof Review.Closed closed) return Decision.refused(InTheWay.closed(closed));
        var answered = asked.get().answered(new Consultation.Answer(advise.position(), advise.text(), advise.act()));
        var next = with(review, review.docket().desk().with(answered));
        return Decision.changed(next, new DeskFacts(of, calendar).opinionGiven(next, answered));
    }

    Decision<Review, ReviewRefusal> lapse(Case of, Review review, ReviewCommand.LapseConsultations lapse) {
        if (review instanceof Review.Closed) return Decision.unchanged();
        var next = review;
        var events = new ArrayList<EventContract>();
        for (var asked : review.docket().desk().consultations()) {
            if (!asked.open() || !lapse.act().on().isAfter(asked.answerBy())) continue;
            var silent = asked.answered(
                    new Consultation.Answer(Consultation.Position.NO_OBJECTION_BY_SILENCE, "逾期未答复，视为无异议", lapse.act()));
            next = with(next, next.docket().desk().with(silent));
            events.add(new DeskFacts(of, calendar).opinionGiven(next, silent));
        }
        return events.isEmpty() ? Decision.unchanged() : new Decision.Changed<>(next, events);
    }

    /** Conditions bind the unit after the decision, so they are followed up on a closed review. */
    Decision<Review, ReviewRefusal> fulfil(Review review, ReviewCommand.FulfilCondition fulfil) {
        if (!(review instanceof Review.Passed passed)) {
            return Decision.refused(new ReviewRefusal.NotGranted(ReviewStatus.of(review)));
        }
        var conditions = passed.approval().conditions();
        if (fulfil.number() < 1 || fulfil.number() > conditions.size()) {
            return Decision.refused(new ReviewRefusal.UnknownCondition(fulfil.number()));
        }
        var condition = conditions.get(fulfil.number() - 1);
        if (condition.fulfilment().isPresent()) {
            return Decision.refused(new ReviewRefusal.FulfilledBefore(
                    condition.fulfilment().get().act().at()));
        }
        var now = new ArrayList<>(conditions);
        now.set(fulfil.number() - 1, condition.fulfilled(new Condition.Fulfilment(fulfil.note(), fulfil.act())));
        var docket = passed.docket().changed();
        return Decision.changed(passed.with(passed.approval().with(now)).with(docket));
    }

    private static Review with(Review review, Desk now) {
        return review.with(review.docket().with(now));
    }
}
