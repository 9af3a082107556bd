package cn.yongji.onestop.approval.cases.messaging;

import cn.yongji.onestop.approval.cases.ExemptionWatch;
import cn.yongji.onestop.approval.cases.domain.review.Act;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.approval.cases.mongo.MongoUndoneExemptions.Noted;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.messaging.EventReaction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears that a project is no longer exempt from something, and tells its cases. */
@Component
public final class ExemptionReaction implements EventReaction {
    private final ExemptionWatch exemptions;

    public ExemptionReaction(ExemptionWatch exemptions) {
        this.exemptions = exemptions;
    }

    @Override
    public String name() {
        return "exemptions";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventContracts.INTAKE);
    }

    @Override
    public @Nullable String target(EventEnvelope event) {
        return event.data() instanceof PlanExemptionUndoneV1 undone ? undone.projectId() : null;
    }

    @Override
    public void apply(String projectId, List<EventEnvelope> events) {
        for (var event : events) {
            if (!(event.data() instanceof PlanExemptionUndoneV1 undone)) continue;
            MatterCode.parse(undone.matterCode())
                    .value()
                    .ifPresent(matter -> exemptions.undone(projectId, event, new Noted(matter, of(undone))));
        }
    }

    private static UndoneExemption of(PlanExemptionUndoneV1 it) {
        return new UndoneExemption(it.rule(), it.causes(), new Act(it.undoneAt(), it.undoneBy()));
    }
}
