package cn.yongji.onestop.approval.agency;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.kernel.event.AgentEvent;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ProjectKeyDeclaredV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.VisitRecordedV1;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notes whose a project is, who carries it, who left it and who stands in. Hearing it again changes nothing. */
@Component
final class AgencyReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(AgentAssignedV1.class, AgentAssignedV1::projectId)
            .and(AgentReleasedV1.class, AgentReleasedV1::projectId)
            .and(AgentCoverChangedV1.class, AgentCoverChangedV1::projectId)
            .and(ProjectOpenedV1.class, ProjectOpenedV1::projectId)
            .and(ProjectFactsChangedV1.class, ProjectFactsChangedV1::projectId);

    private final AggregateStore<ProjectAgency> store;

    AgencyReaction(AggregateStore<ProjectAgency> store) {
        super("agencies", Pace.AT_ONCE, TARGETS);
        this.store = store;
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
            case AgentEvent it -> after(known, it);
            case ProjectOpenedV1 it ->
                known.restated(new ProjectAgency.KnownAs(
                        it.name(), it.unitUscc(), it.unitName(), Optional.ofNullable(it.number())));
            case ProjectFactsChangedV1 it -> after(known, it);
            case IntakeEvent _, ApprovalEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> known;
        };
    }

    /** Earlier writers did not say how it is known from then on. */
    private static ProjectAgency after(ProjectAgency known, ProjectFactsChangedV1 fact) {
        var now = fact.now();
        return now == null
                ? known
                : known.restated(new ProjectAgency.KnownAs(
                        now.name(),
                        now.unitUscc(),
                        now.unitName(),
                        Optional.ofNullable(now.number())
                                .or(() -> known.known().flatMap(ProjectAgency.KnownAs::number))));
    }

    private static ProjectAgency after(ProjectAgency known, AgentEvent fact) {
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
            case ProjectKeyDeclaredV1 _, VisitRecordedV1 _ -> known;
        };
    }
}
