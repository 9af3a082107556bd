package cn.yongji.onestop.intake.counter.application.messaging;

import cn.yongji.onestop.intake.counter.application.CorrectedUnits;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hears that the facts of a project changed, and looks whose its promises are; hearing it twice does no harm. */
@Component
final class CorrectedUnitReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(ApplicationAcceptedV1.class, ApplicationAcceptedV1::applicationId)
            .and(ProjectFactsChangedV1.class, ProjectFactsChangedV1::projectId);

    private final CorrectedUnits units;

    CorrectedUnitReaction(CorrectedUnits units) {
        super("corrected-units", Pace.UNHURRIED, TARGETS);
        this.units = units;
    }

    @Override
    public void apply(String target, List<EventEnvelope> events) {
        if (events.stream().anyMatch(it -> it.data() instanceof ProjectFactsChangedV1)) units.changed(target);
        if (events.stream().anyMatch(it -> it.data() instanceof ApplicationAcceptedV1)) units.accepted(target);
    }
}
