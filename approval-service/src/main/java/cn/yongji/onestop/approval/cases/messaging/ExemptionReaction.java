package cn.yongji.onestop.approval.cases.messaging;

import cn.yongji.onestop.approval.cases.ExemptionWatch;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.approval.cases.domain.rule.FallenExemption;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hears that a project is no longer exempt from something, and tells its cases. */
@Component
final class ExemptionReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(PlanExemptionUndoneV1.class, PlanExemptionUndoneV1::projectId);

    private final ExemptionWatch exemptions;

    ExemptionReaction(ExemptionWatch exemptions) {
        super("exemptions", Pace.AT_ONCE, TARGETS);
        this.exemptions = exemptions;
    }

    @Override
    public void apply(String projectId, List<EventEnvelope> events) {
        for (var event : events) {
            if (!(event.data() instanceof PlanExemptionUndoneV1 undone)) continue;
            MatterCode.parse(undone.matterCode())
                    .value()
                    .ifPresent(matter -> exemptions.undone(projectId, event, fallen(matter, undone)));
        }
    }

    private static FallenExemption fallen(MatterCode spared, PlanExemptionUndoneV1 it) {
        var dependents = it.dependents() == null ? List.<String>of() : it.dependents();
        return new FallenExemption(
                spared,
                "豁免失效：%s %s".formatted(it.matterCode(), it.matterName()),
                of(it),
                dependents.stream()
                        .flatMap(code -> MatterCode.parse(code).value().stream())
                        .toList());
    }

    private static UndoneExemption of(PlanExemptionUndoneV1 it) {
        return new UndoneExemption(it.rule(), it.causes(), new Act(it.undoneAt(), it.undoneBy()));
    }
}
