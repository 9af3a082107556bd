package cn.yongji.onestop.approval.cases.messaging;

import cn.yongji.onestop.approval.cases.MaterialWatch;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.MaterialFlagLiftedV1;
import cn.yongji.onestop.kernel.event.MaterialFlaggedV1;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hears that a material may not be used any more, or may again, and tells the cases that rest on it. */
@Component
final class FlagReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(MaterialFlaggedV1.class, MaterialFlaggedV1::materialId)
            .and(MaterialFlagLiftedV1.class, MaterialFlagLiftedV1::materialId);

    private final MaterialWatch materials;

    FlagReaction(MaterialWatch materials) {
        super("flagged-materials", Pace.AT_ONCE, TARGETS);
        this.materials = materials;
    }

    @Override
    public void apply(String materialId, List<EventEnvelope> events) {
        for (var event : events) {
            if (event.data() instanceof MaterialFlaggedV1 it) materials.flagged(event, it);
            if (event.data() instanceof MaterialFlagLiftedV1 it) materials.lifted(event, it);
        }
    }
}
