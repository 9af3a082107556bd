package cn.yongji.onestop.approval.agency.messaging;

import cn.yongji.onestop.approval.agency.domain.ProjectAgency;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.messaging.EventReaction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes who carries a project, who left it and who stands in. Hearing it again changes nothing. */
@Component
public final class AgencyReaction implements EventReaction {
    private final AggregateStore<ProjectAgency> store;

    public AgencyReaction(AggregateStore<ProjectAgency> store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "agencies";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventContracts.INTAKE);
    }

    @Override
    public @Nullable String target(EventEnvelope event) {
        return switch (event.data()) {
            case AgentAssignedV1 it -> it.projectId();
            case AgentReleasedV1 it -> it.projectId();
            case AgentCoverChangedV1 it -> it.projectId();
            default -> null;
        };
    }

    @Override
    public void apply(String projectId, List<EventEnvelope> events) {
        store.reactOrCreate(projectId, events, SequenceRule.FORWARD, (stored, event) -> {
            var known = stored.map(Stored::state).orElseGet(() -> ProjectAgency.unheard(projectId));
            var next = after(known, event.data());
            return next.equals(known) ? Decision.<ProjectAgency, String>unchanged() : Decision.changed(next);
        });
    }

    private static ProjectAgency after(ProjectAgency known, EventContract fact) {
        return switch (fact) {
            case AgentAssignedV1 it -> known.givenTo(it.agent());
            case AgentReleasedV1 it -> known.leftBy(it.agent());
            case AgentCoverChangedV1 it ->
                known.coveredBy(
                        it.agent(),
                        it.covers().stream()
                                .map(cover ->
                                        new ProjectAgency.Cover(it.agent(), cover.cover(), cover.from(), cover.to()))
                                .toList());
            default -> known;
        };
    }
}
