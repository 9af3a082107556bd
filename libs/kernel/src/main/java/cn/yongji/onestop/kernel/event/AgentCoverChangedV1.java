package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;

/**
 * {@code agent.cover-changed.v1} 代办员顶岗变更. Who looks after a project while its agent is away; it replaces what was said
 * of this agent before.
 */
public record AgentCoverChangedV1(
        String projectId, String agent, List<AgentCover> covers, Instant changedAt, String changedBy)
        implements AgentEvent {
    public AgentCoverChangedV1 {
        covers = List.copyOf(covers);
    }
}
