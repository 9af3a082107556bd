package cn.yongji.onestop.intake.counter.application.messaging;

import cn.yongji.onestop.intake.counter.application.RequirementDesk;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Targets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears what may change what an application waits for; it looks at everything as it is, so hearing it twice does no harm. */
@Component
final class RequirementReaction implements EventReaction {
    private static final Targets TARGETS = Targets.of(ApplicationAcceptedV1.class, ApplicationAcceptedV1::applicationId)
            .and(PlanExemptionUndoneV1.class, PlanExemptionUndoneV1::projectId);

    private final RequirementDesk requirements;

    RequirementReaction(RequirementDesk requirements) {
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
