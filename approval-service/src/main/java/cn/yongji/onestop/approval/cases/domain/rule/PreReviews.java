package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.ClockFacts;
import cn.yongji.onestop.approval.cases.domain.fact.DecisionFacts;
import cn.yongji.onestop.approval.cases.domain.review.Basis;
import cn.yongji.onestop.approval.cases.domain.review.DecisionProposal;
import cn.yongji.onestop.approval.cases.domain.review.Draft;
import cn.yongji.onestop.approval.cases.domain.review.OutsidePrerequisite;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 容缺预审: what a department says ahead of time, what becomes of it when the prerequisite is refused, and how it becomes the
 * decision when what it waited for is there.
 */
final class PreReviews {
    /** A pre-opinion becomes the decision when what it waited for is there. */
    private static final String PRE_OPINION = "rule:pre-opinion";

    private final WorkingCalendar calendar;
    private final Decisions decisions;

    PreReviews(WorkingCalendar calendar, Decisions decisions) {
        this.calendar = calendar;
        this.decisions = decisions;
    }

    Decision<Review, ReviewRefusal> preReview(Case of, Review review, ReviewCommand.PreReview give) {
        return switch (review) {
            case Review.NotYetStarted waiting -> preReviewed(of, waiting, give);
            case Review.Started started
            when started instanceof Review.Open ->
                Decision.refused(new ReviewRefusal.StartedAlready(started.startedOn()));
            case Review.Open _, Review.Closed _ -> InTheWay.denied(of, review);
        };
    }

    private Decision<Review, ReviewRefusal> preReviewed(
            Case of, Review.NotYetStarted waiting, ReviewCommand.PreReview give) {
        if (Objections.groundless(give.draft())) return Decision.refused(new ReviewRefusal.GroundMissing());
        var failed = waiting instanceof Review.PreReviewed it ? it.failed() : Optional.<MatterCode>empty();
        var next = new Review.PreReviewed(
                waiting.docket().changed(), new DecisionProposal(give.draft(), give.act()), failed);
        return Decision.changed(next, new DecisionFacts(of, calendar).preReviewed(next));
    }

    /**
     * The prerequisite was refused. A refusal that stands becomes formal at once; a grant that stands waits until the
     * prerequisite is granted in a case of its own.
     */
    Decision<Review, ReviewRefusal> confirm(Case of, Review review, ReviewCommand.ConfirmPreOpinion confirm) {
        if (!(review instanceof Review.PreReviewed it) || it.failed().isEmpty()) {
            return review instanceof Review.Closed closed
                    ? Decision.refused(InTheWay.closed(closed))
                    : Decision.refused(new ReviewRefusal.NothingToConfirm());
        }
        var failed = it.failed().get();
        if (!confirm.stands()) {
            var next = new Review.NotStarted(
                    it.docket().changed(), failed, confirm.act().at());
            return Decision.changed(next, new DecisionFacts(of, calendar).decided(next));
        }
        if (it.preOpinion().draft() instanceof Draft.ToRefuse) {
            var running = new Review.UnderReview(it.docket(), confirm.act().on());
            return decisions.decided(of, running, it.preOpinion().draft(), confirm.act(), Basis.rule(PRE_OPINION));
        }
        var asked = it.docket().assignment().without(failed);
        var hindrances =
                it.docket().hindrances().with(OutsidePrerequisite.added(failed, PRE_OPINION, "前置事项重新申报获准后，预审意见转为正式结论"));
        return Decision.changed(
                new Review.PreReviewed(it.docket().with(asked).with(hindrances), it.preOpinion(), Optional.empty()));
    }

    /** What waited has what it waited for: it starts, or its pre-opinion becomes the decision of that day. */
    Decision<Review, ReviewRefusal> begin(Case of, Review.NotYetStarted waiting, Act act) {
        var running = new Review.UnderReview(waiting.docket().changed(), act.on());
        var started = new Decision.Changed<Review, ReviewRefusal>(
                running, List.of(new ClockFacts(of, calendar).started(running, act.at())));
        if (!(waiting instanceof Review.PreReviewed it)) return started;
        var opinion = it.preOpinion();
        if (Objections.to(of.with(running), running, opinion.draft()).isPresent()) return started;
        var after = running.assignment().terms().secondSignature()
                ? decisions.proposed(of, running, opinion)
                : decisions.decided(
                        of,
                        running,
                        opinion.draft(),
                        new Act(act.at(), opinion.act().by()),
                        Basis.rule(PRE_OPINION));
        return both(started, (Decision.Changed<Review, ReviewRefusal>) after);
    }

    private static Decision<Review, ReviewRefusal> both(
            Decision.Changed<Review, ReviewRefusal> first, Decision.Changed<Review, ReviewRefusal> then) {
        return new Decision.Changed<>(
                then.next(),
                Stream.concat(first.events().stream(), then.events().stream()).toList());
    }
}
