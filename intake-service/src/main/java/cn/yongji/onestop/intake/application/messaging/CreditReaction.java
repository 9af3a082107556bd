package cn.yongji.onestop.intake.application.messaging;

import cn.yongji.onestop.intake.application.Standings;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import cn.yongji.onestop.kernel.event.CommitmentFoundFalseV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.GapFulfilledV1;
import cn.yongji.onestop.kernel.event.GapPromisedV1;
import cn.yongji.onestop.kernel.event.GapRepairedV1;
import cn.yongji.onestop.platform.messaging.EventReaction;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings what became of promises to the unit's credit, should whoever did it have died before telling. */
public final class CreditReaction implements EventReaction {
    private final Standings standings;
    private final Clock clock;

    public CreditReaction(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "credit";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventContracts.INTAKE);
    }

    @Override
    public @Nullable String target(EventEnvelope event) {
        return switch (event.data()) {
            case GapPromisedV1 it -> it.applicationId();
            case GapFulfilledV1 it -> it.applicationId();
            case GapBreachedV1 it -> it.applicationId();
            case GapRepairedV1 it -> it.applicationId();
            case CommitmentFoundFalseV1 it -> it.applicationId();
            case ApplicationWithdrawnV1 it -> it.applicationId();
            default -> null;
        };
    }

    @Override
    public void apply(String target, List<EventEnvelope> events) {
        standings.tell(target, clock.instant());
    }
}
