package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;

/** {@code agent.released.v1} 代办员退出. A project has no agent any more; nobody took his place. */
public record AgentReleasedV1(
        String projectId,
        String agent,
        String reason,
        List<String> openApplications,
        Instant releasedAt,
        String releasedBy)
        implements AgentEvent {
    public AgentReleasedV1 {
        openApplications = List.copyOf(openApplications);
    }
}
