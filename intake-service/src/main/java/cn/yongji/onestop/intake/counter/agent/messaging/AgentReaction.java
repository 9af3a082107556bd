package cn.yongji.onestop.intake.counter.agent.messaging;

import cn.yongji.onestop.intake.counter.agent.AgencyDesk;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes a seat for a project that was opened with an agent, and follows every assignment. The request has mostly done it
 * before; after a crash it is done here. It looks at how things are now, so hearing something twice does no harm.
 */
@Component
final class AgentReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(
                    ProjectOpenedV1.class, opened -> opened.agent() == null ? null : opened.projectId())
            .and(AgentAssignedV1.class, AgentAssignedV1::projectId)
            .and(AgentReleasedV1.class, AgentReleasedV1::projectId);

    private final AgencyDesk desk;
    private final Clock clock;

    AgentReaction(AgencyDesk desk, Clock clock) {
        super("agents", Pace.UNHURRIED, TARGETS);
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void apply(String projectId, List<EventEnvelope> events) {
        desk.follow(projectId, clock.instant());
    }
}
