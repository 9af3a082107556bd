package cn.yongji.onestop.intake.counter.application.messaging;

import cn.yongji.onestop.intake.counter.application.RequirementDesk;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hears what may change what an application waits for; it looks at everything as it is, so hearing it twice does no harm. */
@Component
final class RequirementReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(ApplicationAcceptedV1.class, ApplicationAcceptedV1::applicationId)
            .and(PlanExemptionUndoneV1.class, PlanExemptionUndoneV1::projectId);

    private final RequirementDesk requirements;

    RequirementReaction(RequirementDesk requirements) {
        super("requirements", Pace.UNHURRIED, TARGETS);
        this.requirements = requirements;
    }

    @Override
    public void apply(String target, List<EventEnvelope> events) {
        for (var event : events) {
            switch (event.data()) {
                case ApplicationAcceptedV1 it -> requirements.accepted(it.applicationId());
                case PlanExemptionUndoneV1 it ->
                    requirements.undone(
                            it.projectId(), it.rule(), "豁免失效：" + it.matterCode() + " " + it.matterName(), it.causes());
                case IntakeEvent _, ApprovalEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ ->
                    throw new IllegalStateException("not asked for: " + event.type());
            }
        }
    }
}
