package cn.yongji.onestop.approval.cases.messaging;

import cn.yongji.onestop.approval.cases.ComplianceWatch;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hears that a matter was granted, and ends what was supervised because it was not. */
@Component
final class GrantReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(ReviewDecidedV1.class, ReviewDecidedV1::projectId);

    private final ComplianceWatch compliance;

    GrantReaction(ComplianceWatch compliance) {
        super("granted-prerequisites", Pace.UNHURRIED, TARGETS);
        this.compliance = compliance;
    }

    @Override
    public void apply(String projectId, List<EventEnvelope> events) {
        for (var event : events) {
            if (!(event.data() instanceof ReviewDecidedV1 decided) || !granted(decided)) continue;
            MatterCode.parse(decided.matterCode())
                    .value()
                    .ifPresent(matter ->
                            compliance.granted(projectId, matter, Optional.ofNullable(decided.resultNumber())));
        }
    }

    private static boolean granted(ReviewDecidedV1 decided) {
        return decided.verdict().is(HowItEnded.GRANTED) || decided.verdict().is(HowItEnded.GRANTED_WITH_GAPS);
    }
}
