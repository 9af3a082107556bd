package cn.yongji.onestop.intake.application.messaging;

import cn.yongji.onestop.intake.application.RequirementDesk;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.platform.messaging.EventReaction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hears what may change what an application waits for; it looks at everything as it is, so hearing it twice does no harm. */
public final class RequirementReaction implements EventReaction {
    private final RequirementDesk requirements;

    public RequirementReaction(RequirementDesk requirements) {
        this.requirements = requirements;
    }

    @Override
    public String name() {
        return "requirements";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventContracts.INTAKE);
    }

    @Override
    public @Nullable String target(EventEnvelope event) {
        return switch (event.data()) {
            case ApplicationAcceptedV1 it -> it.applicationId();
            case PlanExemptionUndoneV1 it -> it.projectId();
            default -> null;
        };
    }

    @Override
    public void apply(String target, List<EventEnvelope> events) {
        for (var event : events) {
            switch (event.data()) {
                case ApplicationAcceptedV1 it -> requirements.accepted(it.applicationId());
                case PlanExemptionUndoneV1 it ->
                    requirements.undone(it.projectId(), it.rule(), "豁免失效：" + it.matterCode() + " " + it.matterName());
                default -> throw new IllegalStateException("not asked for: " + event.type());
            }
        }
    }
}
