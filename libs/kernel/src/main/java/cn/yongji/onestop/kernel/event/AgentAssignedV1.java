package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code agent.assigned.v1} 代办员已指派. A project got an agent, or another one. */
public record AgentAssignedV1(
        String projectId,
        String agent,
        @Nullable String previousAgent,
        String reason,
        Instant assignedAt,
        String assignedBy)
        implements AgentEvent {}
