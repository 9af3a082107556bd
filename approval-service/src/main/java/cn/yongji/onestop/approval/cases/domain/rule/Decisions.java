package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.DecisionFacts;
import cn.yongji.onestop.approval.cases.domain.review.Approval;
import cn.yongji.onestop.approval.cases.domain.review.Basis;
import cn.yongji.onestop.approval.cases.domain.review.DecisionProposal;
import cn.yongji.onestop.approval.cases.domain.review.Draft;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.GapDays;
import cn.yongji.onestop.approval.cases.domain.review.PastDecision;
import cn.yongji.onestop.approval.cases.domain.review.Rejection;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.Redress;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 作出结论: decided, or proposed by one and signed or sent back by another, or granted by silence. */
final class Decisions {
    /** A result after the due day is accepted, and marked. */
    private static final String LATE = "rule:late-result";

    /** Silence past the limit grants, where the matter opted in. */
    private static final String SILENCE = "rule:silence-grants";

    private static final int DAYS_FOR_PAPER = 1;

    private final WorkingCalendar calendar;

    Decisions(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Decision<Review, ReviewRefusal> decide(Case of, Review review, ReviewCommand.Decide decide) {
        if (!(review instanceof Review.UnderReview running)) return InTheWay.denied(of, review);
        var wrong = Objections.to(of, running, decide.draft());
        if (wrong.isPresent()) return Decision.refused(wrong.get());
        if (running.assignment().terms().secondSignature()) {
            return proposed(of, running, new DecisionProposal(decide.draft(), decide.act()));
        }
        return decided(of, running, decide.draft(), decide.act(), Basis.PLAIN);
    }

    Decision<Review, ReviewRefusal> proposed(Case of, Review.UnderReview running, DecisionProposal proposal) {
        var next = new Review.AwaitingSignature(running.docket().changed(), running.startedOn(), proposal);
        return Decision.changed(next, new DecisionFacts(of, calendar).proposed(next));
    }

    Decision<Review, ReviewRefusal> sign(Case of, Review review, ReviewCommand.Sign sign) {
        return switch (review) {
            case Review.AwaitingSignature it -> signed(of, it, sign.act());
            case Review.UnderReview _ -> Decision.refused(new ReviewRefusal.NothingProposed());
            case Review.NotYetStarted _, Review.Suspended _, Review.WithdrawalPending _, Review.Closed _ ->
                InTheWay.denied(of, review);
        };
    }

    private Decision<Review, ReviewRefusal> signed(Case of, Review.AwaitingSignature review, Act act) {
        var proposal = review.proposal();
        var author = proposal.act().by();
        if (author.equals(act.by())) return Decision.refused(new ReviewRefusal.OwnProposal(author));
        var wrong = Objections.to(of, review, proposal.draft());
        if (wrong.isPresent()) return Decision.refused(wrong.get());
        return decided(
                of, review, proposal.draft(), act, new Basis(Optional.empty(), Optional.of(author), Optional.empty()));
    }

    /** The author may take it back as well; that is no approval. */
    Decision<Review, ReviewRefusal> sendBack(Case of, Review review, ReviewCommand.SendBack back) {
        return switch (review) {
            case Review.AwaitingSignature it -> sentBack(of, it, back);
            case Review.UnderReview _ -> Decision.refused(new ReviewRefusal.NothingProposed());
            case Review.NotYetStarted _, Review.Suspended _, Review.WithdrawalPending _, Review.Closed _ ->
                InTheWay.denied(of, review);
        };
    }

    private Decision<Review, ReviewRefusal> sentBack(
            Case of, Review.AwaitingSignature review, ReviewCommand.SendBack back) {
        var proposal = review.proposal();
        var next = new Review.UnderReview(review.docket().with(past(proposal, back)), review.startedOn());
        var told = new DecisionFacts(of, calendar)
                .decisionWithdrawn(next, proposal.draft().verdict(), back.reason(), back.act());
        return Decision.changed(next, told);
    }

    private static PastDecision past(DecisionProposal proposal, ReviewCommand.SendBack back) {
        var draft = proposal.draft();
        return new PastDecision(
                draft.verdict(),
                draft instanceof Draft.ToRefuse refuse ? refuse.ground() : Optional.empty(),
                draft.opinion(),
                draft.resultNumber(),
                proposal.act(),
                back.reason(),
                back.act());
    }

    Decision<Review, ReviewRefusal> decided(Case of, Review.Running running, Draft draft, Act act, Basis basis) {
        var used = running.clock().used(calendar, act.on());
        var marked = basis.rule().isEmpty() && used > running.docket().budgetWorkingDays() ? basis.marked(LATE) : basis;
        var how = marked.citing(
                        SuperiorReviews.cited(running),
                        draft instanceof Draft.ToGrant grant ? grant.withoutReview() : Optional.empty())
                .reasoned(forFlagged(running, draft));
        Review.Closed next = switch (draft) {
            case Draft.ToGrant grant -> granted(running, grant, used, act, how, calendar);
            case Draft.ToRefuse refuse ->
                new Review.Refused(
                        running.docket().changed(),
                        running.startedOn(),
                        new Rejection(
                                refuse.ground().orElseThrow(),
                                refuse.remedy(),
                                refuse.opinion(),
                                refuse.resultNumber(),
                                used,
                                act,
                                how,
                                Optional.of(Redress.against(calendar, act.on()))));
        };
        return Decision.changed(next, new DecisionFacts(of, calendar).decided(next));
    }

    /** Kept only where there was something to say it of. */
    private static Optional<String> forFlagged(Review.Running running, Draft draft) {
        return draft instanceof Draft.ToGrant grant
                        && !running.docket().flaggedMainPapers().isEmpty()
                ? grant.onFlagged()
                : Optional.empty();
    }

    /** With gaps only while there are gaps: what has come in meanwhile needs no exception. */
    private static Review.Closed granted(
            Review.Running running, Draft.ToGrant grant, int used, Act act, Basis basis, WorkingCalendar calendar) {
        var docket = running.docket();
        var approval = new Approval(grant.opinion(), grant.resultNumber(), grant.conditions(), used, act, basis);
        if (docket.hindrances().gaps(Gap.State.OUTSTANDING).isEmpty())
            return new Review.Granted(docket.changed(), running.startedOn(), approval);
        var timed = docket.hindrances().withGaps(gap -> timed(gap, grant, act.on(), calendar));
        return new Review.GrantedWithGaps(docket.with(timed), running.startedOn(), approval);
    }

    /** Code 12 ends the clock of the review and starts that of what is missing (D10). */
    private static Gap timed(Gap gap, Draft.ToGrant grant, LocalDate decidedOn, WorkingCalendar calendar) {
        if (!gap.outstanding()) return gap;
        var said = grant.daysOf(gap);
        if (said.isPresent()) {
            var days = said.get().workingDays();
            return gap.granted(days, calendar.plus(decidedOn, days).date());
        }
        var usual = calendar.plus(decidedOn, GapDays.USUAL).date();
        var day = usual.isBefore(gap.dueOn()) ? gap.dueOn() : usual;
        return gap.granted(calendar.between(decidedOn, day), day);
    }

    /**
     * Nobody has decided in time, and the matter opted in: that is a grant, on the day after the due day, and the paper is
     * owed within one working day of it (D14). What stands against granting stands against this one as well.
     */
    Decision<Review, ReviewRefusal> bySilence(Case of, Review.Running running, Act act) {
        var terms = running.assignment().terms();
        var due = running.clock().due(calendar);
        if (!terms.silenceGrants() || due.isEmpty()) return Decision.unchanged();
        var grant = new Draft.ToGrant(Optional.empty(), Optional.empty(), List.of(), false);
        if (Objections.to(of, running, grant).isPresent()) return Decision.unchanged();
        var paper = calendar.plus(due.get().date(), DAYS_FOR_PAPER).date();
        var basis = new Basis(Optional.of(SILENCE), Optional.empty(), Optional.of(paper));
        return decided(of, running, grant, new Act(act.at(), SILENCE), basis);
    }
}
