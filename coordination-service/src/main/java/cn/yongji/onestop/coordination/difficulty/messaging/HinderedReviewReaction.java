package cn.yongji.onestop.coordination.difficulty.messaging;

import cn.yongji.onestop.coordination.difficulty.domain.Difficulties;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyCommand;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyDecider;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyRaising;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyRefusal;
import cn.yongji.onestop.coordination.difficulty.domain.Origin;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.CaseWithdrawnV1;
import cn.yongji.onestop.kernel.event.ClockEvent;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.DecisionEvent;
import cn.yongji.onestop.kernel.event.DeskEvent;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.HindranceEvent;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LadderEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.ReviewApplicableAgainV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewEvent;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewRevokedV1;
import cn.yongji.onestop.kernel.event.ReviewSupervisionAnsweredV1;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * What a review does to difficulties, in the order of its facts: one is opened when it is refused, turns red or loses an
 * exemption after its grant; those that hang on it are closed when it ends. That it has ended is noted before they are looked
 * for, and who raises one looks at the note after it is written, so that one of the two sees the other.
 */
@Component
final class HinderedReviewReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(ReviewDecidedV1.class, ReviewDecidedV1::reviewId)
            .and(ReviewTurnedRedV1.class, ReviewTurnedRedV1::reviewId)
            .and(ReviewExemptionUndoneV1.class, ReviewExemptionUndoneV1::reviewId)
            .and(ReviewSupervisionAnsweredV1.class, ReviewSupervisionAnsweredV1::reviewId)
            .and(ReviewDecisionWithdrawnV1.class, ReviewDecisionWithdrawnV1::reviewId)
            .and(ReviewRevokedV1.class, ReviewRevokedV1::reviewId)
            .and(ReviewNotApplicableV1.class, ReviewNotApplicableV1::reviewId)
            .and(ReviewApplicableAgainV1.class, ReviewApplicableAgainV1::reviewId)
            .and(CaseWithdrawnV1.class, CaseWithdrawnV1::caseId)
            .and(CaseReturnedV1.class, CaseReturnedV1::caseId);
    private static final String RULE = "rule:review-ended";
    private static final int PART = 100;

    private final AggregateStore<Difficulty> store;
    private final Difficulties difficulties;
    private final DifficultyRaising raising;
    private final DifficultyDecider decider;
    private final ProjectRefs projects;

    HinderedReviewReaction(
            AggregateStore<Difficulty> store,
            Difficulties difficulties,
            DifficultyRaising raising,
            DifficultyDecider decider,
            ProjectRefs projects) {
        super("reviews", Pace.UNHURRIED, TARGETS);
        this.store = store;
        this.difficulties = difficulties;
        this.raising = raising;
        this.decider = decider;
        this.projects = projects;
    }

    @Override
    public void apply(String reviewId, List<EventEnvelope> events) {
        for (var event : events) {
            switch (event.data()) {
                case ReviewEvent it -> apply(it, event);
                case CaseWithdrawnV1 it -> endOfCase(it.caseId(), event, Endings.CASE_WITHDRAWN);
                case CaseReturnedV1 it -> endOfCase(it.caseId(), event, Endings.CASE_RETURNED);
                case ApprovalEvent _, IntakeEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> {}
            }
        }
    }

    /** Conditions contradict each other in a case; what its reviews block is closed with each of them. */
    private void endOfCase(String caseId, EventEnvelope event, String result) {
        Predicate<Difficulty> ends = it -> it.file().origin() == Origin.CONTRADICTION
                && it.file().caseId().filter(caseId::equals).isPresent();
        end(event, ends, result, byRule(event));
    }

    private void apply(ReviewEvent fact, EventEnvelope event) {
        switch (fact) {
            case ReviewDecidedV1 it -> decided(it, event);
            case ReviewNotApplicableV1 it -> {
                over(it, true, event);
                end(
                        event,
                        difficulty -> difficulty.endsWith(it.reviewId(), false),
                        Endings.NOT_APPLICABLE,
                        byRule(event));
            }
            case ReviewTurnedRedV1 it ->
                open(DifficultyRaising.idOfRedLight(it), event, agent -> raising.onRedLight(it, agent, event.time()));
            case ReviewExemptionUndoneV1 it
            when it.effect().is(ExemptionEffect.SUPERVISION) ->
                open(DifficultyRaising.idOfFallenExemption(it), event, agent -> raising.onFallenExemption(it, agent));
            case ReviewSupervisionAnsweredV1 it ->
                endExemptions(it, event, Endings.of(it), new Act(it.answeredAt(), it.answeredBy()));
            case ReviewRevokedV1 it -> endExemptions(it, event, Endings.REVOKED, byRule(event));
            case ReviewDecisionWithdrawnV1 it -> {
                over(it, false, event);
                endExemptions(it, event, Endings.WITHDRAWN, byRule(event));
            }
            case ReviewApplicableAgainV1 it -> over(it, false, event);
            case DecisionEvent _, HindranceEvent _, LadderEvent _, ClockEvent _, DeskEvent _ -> {}
        }
    }

    private void decided(ReviewDecidedV1 it, EventEnvelope event) {
        var granted = it.verdict().known() instanceof HowItEnded end && end.grants();
        over(it, true, event);
        end(event, difficulty -> difficulty.endsWith(it.reviewId(), granted), Endings.of(it), byRule(event));
        if (!DifficultyRaising.isRefusal(it)) return;
        open(DifficultyRaising.idOfRefusal(it), event, agent -> raising.onRefusal(it, agent, event.time()));
    }

    private static Act byRule(EventEnvelope event) {
        return new Act(event.time(), RULE);
    }

    private void over(ReviewEvent fact, boolean ended, EventEnvelope event) {
        projects.note(fact.projectId(), fact.reviewId(), ended, event.time());
    }

    private void endExemptions(ReviewEvent fact, EventEnvelope event, String result, Act act) {
        Predicate<Difficulty> ends = it -> it.file().origin() == Origin.EXEMPTION_UNDONE
                && it.file().reviewId().filter(fact.reviewId()::equals).isPresent();
        end(event, ends, result, act);
    }

    /** Only what is opened here has to know the agent of its project. */
    private void open(
            String problemId,
            EventEnvelope event,
            Function<Optional<String>, Decision<Difficulty, DifficultyRefusal>> opened) {
        var agent = projects.find(event.projectId()).flatMap(ProjectRef::agent);
        store.reactOrCreate(
                problemId,
                List.of(event),
                SequenceRule.FORWARD,
                (stored, _) -> stored.isPresent() ? Decision.unchanged() : opened.apply(agent));
    }

    private void end(EventEnvelope event, Predicate<Difficulty> ends, String result, Act act) {
        var command = new DifficultyCommand.End(result, act);
        Optional<Difficulties.Place> after = Optional.empty();
        List<Difficulty> part;
        do {
            part = difficulties.unclosed(Optional.of(event.projectId()), after, PART);
            for (var difficulty : part) {
                after = Optional.of(Difficulties.Place.of(difficulty));
                if (!ends.test(difficulty)) continue;
                store.react(
                        difficulty.id(),
                        List.of(event),
                        SequenceRule.FORWARD,
                        (stored, _) -> decider.decide(stored.state(), command));
            }
        } while (part.size() == PART);
    }
}
