package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 结论 of a review: taken, proposed and signed, given ahead of time, taken back, revoked, or made needless. */
final class Decisions {
    /** A result after the due day is accepted, and marked. */
    static final String LATE = "rule:late-result";

    /** A pre-opinion becomes the decision when what it waited for is there. */
    static final String PRE_OPINION = "rule:pre-opinion";

    /** Silence past the limit grants, where the matter opted in. */
    static final String SILENCE = "rule:silence-grants";

    private static final int DAYS_FOR_PAPER = 1;

    private final WorkingCalendar calendar;

    Decisions(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Step decide(Case of, Review review, ReviewCommand.Decide decide) {
        if (!(review instanceof Review.UnderReview running)) return InTheWay.denied(of, review);
        var wrong = objection(of, running, decide.draft());
        if (wrong.isPresent()) return Step.denied(wrong.get());
        if (running.assignment().terms().secondSignature()) {
            return proposed(of, running, new Proposal(decide.draft(), decide.act()));
        }
        return decided(of, running, decide.draft(), decide.act(), Basis.PLAIN);
    }

    private Step proposed(Case of, Review.UnderReview running, Proposal proposal) {
        var next = new Review.AwaitingSignature(running.docket().changed(), running.startedOn(), proposal);
        return Step.taken(next, facts(of).proposed(next));
    }

    Step sign(Case of, Review review, ReviewCommand.Sign sign) {
        return switch (review) {
            case Review.AwaitingSignature it -> signed(of, it, sign.act());
            case Review.UnderReview _ -> Step.denied(new Refusal.NothingProposed());
            case Review.NotYetStarted _, Review.Suspended _, Review.WithdrawalPending _, Review.Closed _ ->
                InTheWay.denied(of, review);
        };
    }

    private Step signed(Case of, Review.AwaitingSignature review, Act act) {
        var proposal = review.proposal();
        var author = proposal.act().by();
        if (author.equals(act.by())) return Step.denied(new Refusal.OwnProposal(author));
        var wrong = objection(of, review, proposal.draft());
        if (wrong.isPresent()) return Step.denied(wrong.get());
        return decided(
                of, review, proposal.draft(), act, new Basis(Optional.empty(), Optional.of(author), Optional.empty()));
    }

    /** The author may take it back as well; that is no approval. */
    Step sendBack(Case of, Review review, ReviewCommand.SendBack back) {
        return switch (review) {
            case Review.AwaitingSignature it ->
                Step.taken(
                        new Review.UnderReview(it.docket().with(past(it.proposal(), back)), it.startedOn()),
                        facts(of).decisionWithdrawn(it, it.proposal().draft().verdict(), back.reason(), back.act()));
            case Review.UnderReview _ -> Step.denied(new Refusal.NothingProposed());
            case Review.NotYetStarted _, Review.Suspended _, Review.WithdrawalPending _, Review.Closed _ ->
                InTheWay.denied(of, review);
        };
    }

    private static PastDecision past(Proposal proposal, ReviewCommand.SendBack back) {
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

    Step preReview(Case of, Review review, ReviewCommand.PreReview give) {
        return switch (review) {
            case Review.NotYetStarted waiting -> preReviewed(of, waiting, give);
            case Review.Started started
            when started instanceof Review.Open -> Step.denied(new Refusal.StartedAlready(started.startedOn()));
            case Review.Open _, Review.Closed _ -> InTheWay.denied(of, review);
        };
    }

    private Step preReviewed(Case of, Review.NotYetStarted waiting, ReviewCommand.PreReview give) {
        if (groundless(give.draft())) return Step.denied(new Refusal.GroundMissing());
        var failed = waiting instanceof Review.PreReviewed it ? it.failed() : Optional.<MatterCode>empty();
        var next = new Review.PreReviewed(waiting.docket().changed(), new Proposal(give.draft(), give.act()), failed);
        return Step.taken(next, facts(of).preReviewed(next));
    }

    /**
     * The prerequisite was refused. A refusal that stands becomes formal at once; a grant that stands waits until the
     * prerequisite is granted in a case of its own.
     */
    Step confirm(Case of, Review review, ReviewCommand.ConfirmPreOpinion confirm) {
        if (!(review instanceof Review.PreReviewed it) || it.failed().isEmpty()) {
            return review instanceof Review.Closed closed
                    ? Step.denied(InTheWay.closed(closed))
                    : Step.denied(new Refusal.NothingToConfirm());
        }
        var failed = it.failed().get();
        if (!confirm.stands()) {
            var next = new Review.NotStarted(
                    it.docket().changed(), failed, confirm.act().at());
            return Step.taken(next, facts(of).decided(next));
        }
        if (it.preOpinion().draft() instanceof Draft.ToRefuse) {
            var running = new Review.UnderReview(it.docket(), confirm.act().on());
            return decided(of, running, it.preOpinion().draft(), confirm.act(), Basis.rule(PRE_OPINION));
        }
        var asked = it.docket().assignment().without(failed);
        var hindrances =
                it.docket().hindrances().with(Requirement.added(failed, PRE_OPINION, "前置事项重新申报获准后，预审意见转为正式结论"));
        return Step.taken(
                new Review.PreReviewed(it.docket().with(asked).with(hindrances), it.preOpinion(), Optional.empty()));
    }

    /** What waited has what it waited for: it starts, or its pre-opinion becomes the decision of that day. */
    Step begin(Case of, Review.NotYetStarted waiting, Act act) {
        var running = new Review.UnderReview(waiting.docket().changed(), act.on());
        var started = Step.taken(running, facts(of).started(running, act.at()));
        if (!(waiting instanceof Review.PreReviewed it)) return started;
        var opinion = it.preOpinion();
        if (objection(of.with(running), running, opinion.draft()).isPresent()) return started;
        var after = running.assignment().terms().secondSignature()
                ? proposed(of, running, opinion)
                : decided(
                        of,
                        running,
                        opinion.draft(),
                        new Act(act.at(), opinion.act().by()),
                        Basis.rule(PRE_OPINION));
        return both((Step.Taken) started, (Step.Taken) after);
    }

    private static Step both(Step.Taken first, Step.Taken then) {
        return new Step.Taken(
                then.next(),
                Stream.concat(first.events().stream(), then.events().stream()).toList());
    }

    /** Why a draft cannot become the decision now. */
    private static Optional<Refusal> objection(Case of, Review review, Draft draft) {
        return switch (draft) {
            case Draft.ToRefuse _ -> groundless(draft) ? Optional.of(new Refusal.GroundMissing()) : Optional.empty();
            case Draft.ToGrant grant -> againstGranting(of, review, grant);
        };
    }

    private static Optional<Refusal> againstGranting(Case of, Review review, Draft.ToGrant grant) {
        var hindrances = review.docket().hindrances();
        if (hindrances == Hindrances.NONE && review.assignment().prerequisites().isEmpty()) return Optional.empty();
        var standing = hindrances.blocks().standing();
        if (!standing.isEmpty()) {
            return Optional.of(new Refusal.Blocked(
                    standing.stream().map(Block.Standing::problemId).toList()));
        }
        var missing = of.missingFor(review);
        if (!missing.isEmpty()) return Optional.of(new Refusal.PrerequisitesMissing(missing));
        if (hindrances.duty().isPresent()) {
            return Optional.of(
                    new Refusal.CommitmentFalse(hindrances.duty().get().finding()));
        }
        return gaps(review, grant);
    }

    private static Optional<Refusal> gaps(Review review, Draft.ToGrant grant) {
        var outstanding = ids(review, Gap.State.OUTSTANDING);
        var breached = ids(review, Gap.State.BREACHED);
        var allowed = review.assignment().terms().grantableWithGaps();
        if (breached.isEmpty() && (outstanding.isEmpty() || grant.withGaps() && allowed)) return Optional.empty();
        return Optional.of(new Refusal.GapsOpen(outstanding, breached, allowed));
    }

    private static List<String> ids(Review review, Gap.State state) {
        return review.docket().hindrances().gaps(state).stream().map(Gap::id).toList();
    }

    private static boolean groundless(Draft draft) {
        return draft instanceof Draft.ToRefuse refuse
                && refuse.ground().filter(text -> !text.isBlank()).isEmpty();
    }

    private Step decided(Case of, Review.Running running, Draft draft, Act act, Basis basis) {
        var used = running.clock().used(calendar, act.on());
        var how = basis.rule().isEmpty() && used > running.docket().budgetWorkingDays()
                ? new Basis(Optional.of(LATE), basis.proposedBy(), basis.paperDueOn())
                : basis;
        Review.Closed next = switch (draft) {
            case Draft.ToGrant grant -> granted(running, grant, used, act, how);
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
                                how));
        };
        return Step.taken(next, facts(of).decided(next));
    }

    /** With gaps only while there are gaps: what has come in meanwhile needs no exception. */
    private static Review.Closed granted(Review.Running running, Draft.ToGrant grant, int used, Act act, Basis basis) {
        var docket = running.docket().changed();
        var approval = new Approval(grant.opinion(), grant.resultNumber(), grant.conditions(), used, act, basis);
        return docket.hindrances().gaps(Gap.State.OUTSTANDING).isEmpty()
                ? new Review.Granted(docket, running.startedOn(), approval)
                : new Review.GrantedWithGaps(docket, running.startedOn(), approval);
    }

    /**
     * Nobody has decided in time, and the matter opted in: that is a grant, on the day after the due day, and the paper is
     * owed within one working day of it (D14). What stands against granting stands against this one as well.
     */
    Step bySilence(Case of, Review.Running running, Act act) {
        var terms = running.assignment().terms();
        var due = running.clock().due(calendar);
        if (!terms.silenceGrants() || due.isEmpty()) return Step.unchanged();
        var grant = new Draft.ToGrant(Optional.empty(), Optional.empty(), List.of(), false);
        if (objection(of, running, grant).isPresent()) return Step.unchanged();
        var paper = calendar.plus(due.get().date(), DAYS_FOR_PAPER).date();
        var basis = new Basis(Optional.of(SILENCE), Optional.empty(), Optional.of(paper));
        return decided(of, running, grant, new Act(act.at(), SILENCE), basis);
    }

    /** While the case is open and nothing has started because of it. The clock goes on as if it had never stopped. */
    Step withdraw(Case of, Review review, ReviewCommand.WithdrawDecision withdraw) {
        return switch (review) {
            case Review.Passed passed -> takenBack(of, passed, withdraw);
            case Review.Refused refused -> takenBack(of, refused, withdraw);
            case Review.Open _ -> Step.denied(new Refusal.NotDecided(ReviewStatus.of(review)));
            case Review.NotStarted _, Review.Recalled _, Review.Withdrawn _, Review.Revoked _, Review.NotApplicable _ ->
                InTheWay.denied(of, review);
        };
    }

    private Step takenBack(Case of, Review.Closed closed, ReviewCommand.WithdrawDecision withdraw) {
        var over = caseClosed(of);
        if (over.isPresent()) return Step.denied(over.get());
        var dependents = of.startedBecauseOf(closed);
        if (!dependents.isEmpty()) return Step.denied(new Refusal.DependedUpon(dependents));
        var next = reopened(closed, withdraw.reason(), withdraw.act());
        return Step.taken(
                next, facts(of).decisionWithdrawn(closed, closed.verdict(), withdraw.reason(), withdraw.act()));
    }

    /** The review as it was before its decision, with the decision in its history. */
    static Review.UnderReview reopened(Review.Closed closed, String reason, Act act) {
        return switch (closed) {
            case Review.Passed it -> {
                var was = it.approval();
                yield reopened(
                        it,
                        it.startedOn(),
                        new PastDecision(
                                it.verdict(),
                                Optional.empty(),
                                was.opinion(),
                                was.resultNumber(),
                                was.act(),
                                reason,
                                act));
            }
            case Review.Refused it -> {
                var was = it.rejection();
                yield reopened(
                        it,
                        it.startedOn(),
                        new PastDecision(
                                it.verdict(),
                                Optional.of(was.ground()),
                                was.opinion(),
                                was.resultNumber(),
                                was.act(),
                                reason,
                                act));
            }
            case Review.NotStarted _, Review.Recalled _, Review.Withdrawn _, Review.Revoked _, Review.NotApplicable _ ->
                throw new IllegalArgumentException("no decision to take back: " + closed);
        };
    }

    private static Review.UnderReview reopened(Review review, LocalDate startedOn, PastDecision past) {
        return new Review.UnderReview(review.docket().with(past), startedOn);
    }

    /** 15 only after 11 and 12 (3.12); also when the case is closed. */
    Step revoke(Case of, Review review, ReviewCommand.Revoke revoke) {
        return switch (review) {
            case Review.Passed it -> {
                var next = new Review.Revoked(
                        it.docket().changed(), it.startedOn(), it.approval(), revoke.ground(), revoke.act());
                yield Step.taken(next, facts(of).revoked(next));
            }
            case Review.Revoked it -> Step.denied(InTheWay.closed(it));
            case Review.Open _,
                    Review.Refused _,
                    Review.NotStarted _,
                    Review.Recalled _,
                    Review.Withdrawn _,
                    Review.NotApplicable _ -> Step.denied(new Refusal.NotGranted(ReviewStatus.of(review)));
        };
    }

    Step notApplicable(Case of, Review review, ReviewCommand.DeclareNotApplicable declare) {
        return switch (review) {
            case Review.Workable open -> {
                var next = new Review.NotApplicable(
                        open.docket().changed(), declare.rule(), declare.evidence(), declare.act());
                yield Step.taken(next, facts(of).notApplicable(next));
            }
            case Review.WithdrawalPending _, Review.Closed _ -> InTheWay.denied(of, review);
        };
    }

    /** It is needed after all, and gets its whole limit from that day. */
    Step applicableAgain(Case of, Review review, ReviewCommand.DeclareApplicable declare) {
        if (!(review instanceof Review.NotApplicable it)) {
            return Step.denied(new Refusal.StillApplicable(ReviewStatus.of(review)));
        }
        var over = caseClosed(of);
        if (over.isPresent()) return Step.denied(over.get());
        var waiting = new Review.Waiting(it.docket().changed());
        var told = facts(of).applicableAgain(waiting, declare.reason(), declare.act());
        if (!of.missingFor(waiting).isEmpty()) return Step.taken(waiting, told);
        var running = new Review.UnderReview(waiting.docket(), declare.act().on());
        var events = new ArrayList<EventContract>(List.of(told));
        events.add(facts(of).started(running, declare.act().at()));
        return new Step.Taken(running, events);
    }

    private static Optional<Refusal> caseClosed(Case of) {
        return of.outcome()
                .map(outcome -> new Refusal.CaseClosed(outcome, of.closedAt().orElseThrow()));
    }

    private CaseFacts facts(Case of) {
        return new CaseFacts(of, calendar);
    }
}
