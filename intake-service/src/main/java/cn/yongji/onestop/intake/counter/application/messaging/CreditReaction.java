package cn.yongji.onestop.intake.counter.application.messaging;

import cn.yongji.onestop.intake.counter.application.Standings;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import cn.yongji.onestop.kernel.event.CommitmentFoundFalseV1;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.GapFulfilledV1;
import cn.yongji.onestop.kernel.event.GapPromisedV1;
import cn.yongji.onestop.kernel.event.GapRepairedV1;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings what became of promises to the unit's credit, should whoever did it have died before telling. */
@Component
final class CreditReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(GapPromisedV1.class, GapPromisedV1::applicationId)
            .and(GapFulfilledV1.class, GapFulfilledV1::applicationId)
            .and(GapBreachedV1.class, GapBreachedV1::applicationId)
            .and(GapRepairedV1.class, GapRepairedV1::applicationId)
            .and(CommitmentFoundFalseV1.class, CommitmentFoundFalseV1::applicationId)
            .and(ApplicationWithdrawnV1.class, ApplicationWithdrawnV1::applicationId);

    private final Standings standings;
    private final Clock clock;

    CreditReaction(Standings standings, Clock clock) {
        super("credit", Pace.UNHURRIED, TARGETS);
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public void apply(String target, List<EventEnvelope> events) {
        standings.tell(target, clock.instant());
    }
}
