package cn.yongji.onestop.coordination.project.messaging;

import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.OpenedReview;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Targets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes projects when they are opened and given to agents, and who reviews them when their cases open. */
@Component
public final class ProjectReaction implements EventReaction {
    private static final Targets TARGETS = Targets.of(ProjectOpenedV1.class, ProjectOpenedV1::projectId)
            .and(AgentAssignedV1.class, AgentAssignedV1::projectId)
            .and(CaseOpenedV1.class, CaseOpenedV1::projectId)
            .and(AgentReleasedV1.class, AgentReleasedV1::projectId)
            .and(AgentCoverChangedV1.class, AgentCoverChangedV1::projectId);

    private final AggregateStore<ProjectRef> store;

    public ProjectReaction(AggregateStore<ProjectRef> store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventContracts.INTAKE, EventContracts.APPROVAL);
    }

    @Override
    public Set<Class<? extends EventContract>> kinds() {
        return TARGETS.kinds();
    }

    @Override
    public Duration rest() {
        return UNHURRIED;
    }

    @Override
    public @Nullable String target(EventEnvelope event) {
        return TARGETS.of(event);
    }

    @Override
    public void apply(String projectId, List<EventEnvelope> events) {
        store.reactOrCreate(projectId, events, SequenceRule.FORWARD, (stored, event) -> {
            var known = stored.map(Stored::state).orElseGet(() -> ProjectRef.unheard(projectId));
            return noted(known, event)
                    .filter(next -> !next.equals(known))
                    .map(Decision::<ProjectRef, String>changed)
                    .orElseGet(Decision::unchanged);
        });
    }

    private static Optional<ProjectRef> noted(ProjectRef known, EventEnvelope event) {
        return switch (event.data()) {
            case ProjectOpenedV1 it ->
                Optional.of(known.opened(new ProjectRef.Opening(
                        it.name(), it.unitUscc(), it.unitName(), Optional.ofNullable(it.agent()))));
            case AgentAssignedV1 it -> Optional.of(known.givenTo(it.agent()));
            case AgentReleasedV1 it -> Optional.of(known.leftBy(it.agent()));
            case AgentCoverChangedV1 it ->
                Optional.of(known.coveredBy(
                        it.agent(),
                        it.covers().stream()
                                .map(cover -> new ProjectRef.Cover(it.agent(), cover.cover(), cover.from(), cover.to()))
                                .toList()));
            case CaseOpenedV1 it ->
                Optional.of(known.reviewedBy(it.reviews().stream()
                        .collect(Collectors.toMap(
                                OpenedReview::reviewId,
                                review -> DepartmentCode.of(review.department()),
                                (first, _) -> first))));
            default -> Optional.empty();
        };
    }
}
