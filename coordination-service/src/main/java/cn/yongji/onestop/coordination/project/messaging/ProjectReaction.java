package cn.yongji.onestop.coordination.project.messaging;

import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.kernel.event.AgentEvent;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.OpenedReview;
import cn.yongji.onestop.kernel.event.OpinionRequestedV1;
import cn.yongji.onestop.kernel.event.PreReviewRequestedV1;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ProjectKeyDeclaredV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.VisitRecordedV1;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Notes projects when they are opened and given to agents, and who reviews them when their cases open or is asked otherwise. */
@Component
final class ProjectReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(ProjectOpenedV1.class, ProjectOpenedV1::projectId)
            .and(ProjectFactsChangedV1.class, ProjectFactsChangedV1::projectId)
            .and(AgentAssignedV1.class, AgentAssignedV1::projectId)
            .and(CaseOpenedV1.class, CaseOpenedV1::projectId)
            .and(OpinionRequestedV1.class, asked -> asked.review().projectId())
            .and(PreReviewRequestedV1.class, PreReviewRequestedV1::projectId)
            .and(MeetingScheduledV1.class, MeetingScheduledV1::projectId)
            .and(AgentReleasedV1.class, AgentReleasedV1::projectId)
            .and(AgentCoverChangedV1.class, AgentCoverChangedV1::projectId);

    private final AggregateStore<ProjectRef> store;

    ProjectReaction(AggregateStore<ProjectRef> store) {
        super("projects", Pace.UNHURRIED, TARGETS);
        this.store = store;
    }

    @Override
    public void apply(String projectId, List<EventEnvelope> events) {
        store.reactOrCreate(projectId, events, SequenceRule.FORWARD, (stored, event) -> {
            var known = stored.map(Stored::state).orElseGet(() -> ProjectRef.unheard(projectId));
            var next = after(known, event.data());
            return next.equals(known) ? Decision.<ProjectRef, String>unchanged() : Decision.changed(next);
        });
    }

    private static ProjectRef after(ProjectRef known, EventContract fact) {
        return switch (fact) {
            case ProjectOpenedV1 it ->
                known.opened(new ProjectRef.Opening(
                        it.name(), it.unitUscc(), it.unitName(), Optional.ofNullable(it.agent())));
            case ProjectFactsChangedV1 it -> after(known, it);
            case AgentEvent it -> after(known, it);
            case CaseOpenedV1 it ->
                known.reviewedBy(it.reviews().stream()
                        .collect(Collectors.toMap(
                                OpenedReview::reviewId,
                                review -> DepartmentCode.of(review.department()),
                                (first, _) -> first)));
            case OpinionRequestedV1 it -> known.asking(List.of(DepartmentCode.of(it.consultedDepartment())));
            case PreReviewRequestedV1 it -> known.asking(codes(it.departments()));
            case MeetingScheduledV1 it -> known.asking(codes(it.departments()));
            case IntakeEvent _, ApprovalEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> known;
        };
    }

    private static List<DepartmentCode> codes(List<String> departments) {
        return departments.stream().map(DepartmentCode::of).toList();
    }

    /** Earlier writers did not say how it is known from then on. */
    private static ProjectRef after(ProjectRef known, ProjectFactsChangedV1 fact) {
        var now = fact.now();
        return now == null ? known : known.restated(now.name(), now.unitUscc(), now.unitName());
    }

    private static ProjectRef after(ProjectRef known, AgentEvent fact) {
        return switch (fact) {
            case AgentAssignedV1 it -> known.givenTo(it.agent());
            case AgentReleasedV1 it -> known.leftBy(it.agent());
            case AgentCoverChangedV1 it ->
                known.coveredBy(
                        it.agent(),
                        it.covers().stream()
                                .map(cover -> new ProjectRef.Cover(it.agent(), cover.cover(), cover.from(), cover.to()))
                                .toList());
            case ProjectKeyDeclaredV1 _, VisitRecordedV1 _ -> known;
        };
    }
}
