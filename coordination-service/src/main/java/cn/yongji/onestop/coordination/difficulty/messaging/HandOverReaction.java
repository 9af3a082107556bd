package cn.yongji.onestop.coordination.difficulty.messaging;

import cn.yongji.onestop.coordination.difficulty.domain.Difficulties;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyCommand;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyDecider;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyRaising;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.kernel.event.AgentEvent;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.ProjectKeyDeclaredV1;
import cn.yongji.onestop.kernel.event.VisitRecordedV1;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What agents do for a project: each difficulty that a visit foresaw becomes one with an owner, and a hand-over takes the open
 * ones of the former agent along. Every difficulty remembers what it has heard, so hearing it again changes nothing.
 */
@Component
final class HandOverReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(
                    VisitRecordedV1.class, visit -> visit.foreseenProblems().isEmpty() ? null : visit.projectId())
            .and(AgentAssignedV1.class, assigned -> assigned.previousAgent() == null ? null : assigned.projectId())
            .and(AgentReleasedV1.class, AgentReleasedV1::projectId);

    private static final int PART = 100;

    private final AggregateStore<Difficulty> store;
    private final Difficulties difficulties;
    private final DifficultyRaising raising;
    private final DifficultyDecider decider;
    private final ProjectRefs projects;

    HandOverReaction(
            AggregateStore<Difficulty> store,
            Difficulties difficulties,
            DifficultyRaising raising,
            DifficultyDecider decider,
            ProjectRefs projects) {
        super("agents", Pace.UNHURRIED, TARGETS);
        this.store = store;
        this.difficulties = difficulties;
        this.raising = raising;
        this.decider = decider;
        this.projects = projects;
    }

    @Override
    public void apply(String projectId, List<EventEnvelope> events) {
        for (var event : events) {
            if (!(event.data() instanceof AgentEvent it)) continue;
            switch (it) {
                case VisitRecordedV1 visit -> open(visit, event);
                case AgentAssignedV1 assigned -> handOver(assigned, event);
                case AgentReleasedV1 released -> handOver(released, event);
                case AgentCoverChangedV1 _, ProjectKeyDeclaredV1 _ -> {}
            }
        }
    }

    private void open(VisitRecordedV1 visit, EventEnvelope event) {
        var agent = projects.find(visit.projectId()).flatMap(ProjectRef::agent);
        for (var foreseen : visit.foreseenProblems()) {
            store.reactOrCreate(
                    foreseen.problemRef(),
                    List.of(event),
                    SequenceRule.FORWARD,
                    (stored, _) ->
                            stored.isPresent() ? Decision.unchanged() : raising.onForeseen(visit, foreseen, agent));
        }
    }

    private void handOver(AgentAssignedV1 assigned, EventEnvelope event) {
        var former = assigned.previousAgent();
        if (former == null) return;
        handOver(
                assigned.projectId(),
                new DifficultyCommand.HandOver(
                        former, assigned.agent(), new Act(assigned.assignedAt(), assigned.assignedBy())),
                event);
    }

    /** Where nobody takes his place the task force does, as for a project that never had an agent. */
    private void handOver(AgentReleasedV1 released, EventEnvelope event) {
        handOver(
                released.projectId(),
                new DifficultyCommand.HandOver(
                        released.agent(),
                        DifficultyCommand.HandOver.TASK_FORCE,
                        new Act(released.releasedAt(), released.releasedBy())),
                event);
    }

    private void handOver(String projectId, DifficultyCommand.HandOver command, EventEnvelope event) {
        Optional<Difficulties.Place> after = Optional.empty();
        List<Difficulty> part;
        do {
            part = difficulties.unclosed(Optional.of(projectId), after, PART);
            for (var difficulty : part) {
                store.react(
                        difficulty.id(),
                        List.of(event),
                        SequenceRule.FORWARD,
                        (stored, _) -> decider.decide(stored.state(), command));
                after = Optional.of(Difficulties.Place.of(difficulty));
            }
        } while (part.size() == PART);
    }
}
