package cn.yongji.onestop.intake.counter.agent.web;

import cn.yongji.onestop.intake.counter.agent.domain.AgentChoice;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One agent as the choice saw him. */
@Schema(name = "ConsideredAgent", description = "择定时考虑过的代办员。")
record ConsideredView(
        String agent,
        @Schema(description = "专长是否相符") boolean knowsField,
        @Schema(description = "在办项目数") int load,
        @Schema(description = "可承担项目数") int capacity,
        @Schema(description = "不能承担的原因") AgentChoice.@Nullable Obstacle obstacle) {
    static ConsideredView of(AgentChoice.Considered it) {
        return new ConsideredView(
                it.agent(),
                it.knowsField(),
                it.load(),
                it.capacity(),
                it.obstacle().orElse(null));
    }
}
