package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.RungFacts;
import cn.yongji.onestop.approval.cases.domain.review.Reported;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Rung;
import cn.yongji.onestop.approval.cases.domain.review.Supervision;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What time does to a review: rungs of the ladder, each once; silence that grants, where the matter opts in (D14). */
final class Rungs {
    private final WorkingCalendar calendar;
    private final SupervisionLadder ladder;
    private final Decisions decisions;
    private final Compliance compliance;

    Rungs(WorkingCalendar calendar, SupervisionLadder ladder, Decisions decisions, Compliance compliance) {
        this.calendar = calendar;
        this.ladder = ladder;
        this.decisions = decisions;
        this.compliance = compliance;
    }

    Decision<Review, ReviewRefusal> look(Case of, Review review, Act act) {
        return switch (review) {
            case Review.Open open
            when open.beneath() instanceof Review.Running running -> reached(of, open, running, act);
            case Review.Passed passed -> afterGrant(of, passed, act);
            case Review.Open _, Review.Closed _ -> Decision.unchanged();
        };
    }

    private Decision<Review, ReviewRefusal> reached(Case of, Review.Open review, Review.Running running, Act act) {
        var clock = running.clock();
        if (clock.standsStill()) return Decision.unchanged();
        Review next = review;
        var events = new ArrayList<EventContract>();
        for (var more = true; more; ) {
            var reported = next.docket().time().reported();
            var rung = ladder.reached(clock, reported, act.on());
            more = rung.isPresent();
            if (rung.isEmpty()) continue;
            if (rung.get() == Rung.RED && next instanceof Review.Running silent) {
                var granted = decisions.bySilence(of, silent, act);
                if (granted instanceof Decision.Changed<Review, ReviewRefusal> taken) return after(events, taken);
            }
            next = told(next, told(reported, rung.get(), act.on()));
            events.add(fact(of, next, rung.get(), act));
        }
        return events.isEmpty() ? Decision.unchanged() : new Decision.Changed<>(next, events);
    }

    private Reported told(Reported reported, Rung rung, LocalDate today) {
        var told = reported.reached(rung, today);
        return rung == Rung.SUPERVISION ? told.with(ladder.notice(today)) : told;
    }

    private Decision<Review, ReviewRefusal> afterGrant(Case of, Review.Passed passed, Act act) {
        var paper = paper(of, passed, act);
        if (!(paper instanceof Decision.Changed<Review, ReviewRefusal>(Review.Passed next, var told))) {
            return compliance.report(of, passed, act);
        }
        return compliance.report(of, next, act) instanceof Decision.Changed<Review, ReviewRefusal> reported
                ? after(new ArrayList<>(told), reported)
                : paper;
    }

    /** The paper that a department owes for its silence is missing: it is reminded, once. */
    private Decision<Review, ReviewRefusal> paper(Case of, Review.Passed passed, Act act) {
        var reported = passed.docket().time().reported();
        if (reported.paperMissed().isPresent()) return Decision.unchanged();
        var missed = passed.approval().paperOwedBy().filter(act.on()::isAfter);
        if (missed.isEmpty()) return Decision.unchanged();
        var next = told(passed, reported.paperMissed(act.on()));
        return Decision.changed(next, facts(of).paperMissing(next, missed.get(), act));
    }

    /** The head answers a supervision notice, once: why, and until when it will be decided or seen to. */
    Decision<Review, ReviewRefusal> answerSupervision(Case of, Review review, ReviewCommand.AnswerSupervision answer) {
        if (review instanceof Review.Passed passed) return compliance.answer(of, passed, answer);
        if (review instanceof Review.Closed closed) return Decision.refused(InTheWay.closed(closed));
        var docket = review.docket();
        var notice = docket.time().supervision();
        if (notice.isEmpty()) return Decision.refused(new ReviewRefusal.NotSupervised());
        if (notice.get().reply().isPresent()) {
            return Decision.refused(new ReviewRefusal.SupervisionAnswered(
                    notice.get().reply().get().act().at()));
        }
        var reply = new Supervision.Reply(answer.text(), answer.decideBy(), answer.act());
        var answered = notice.get().answered(reply);
        var next = review.with(
                docket.with(docket.time().with(docket.time().reported().with(answered))));
        return Decision.changed(next, facts(of).supervisionAnswered(next, answered, reply));
    }

    private EventContract fact(Case of, Review review, Rung rung, Act act) {
        return rung == Rung.RED ? facts(of).turnedRed(review) : facts(of).rungReached(review, rung, act);
    }

    private static Review told(Review review, Reported now) {
        var docket = review.docket();
        return review.with(docket.reported(docket.time().with(now)));
    }

    private static Decision<Review, ReviewRefusal> after(
            List<EventContract> first, Decision.Changed<Review, ReviewRefusal> then) {
        first.addAll(then.events());
        return new Decision.Changed<>(then.next(), first);
    }

    private RungFacts facts(Case of) {
        return new RungFacts(of, calendar);
    }
}
