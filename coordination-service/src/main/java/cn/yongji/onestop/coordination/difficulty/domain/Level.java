package cn.yongji.onestop.coordination.difficulty.domain;

import java.util.Optional;

/** A rung of the ladder 协调层级 (S12–S15): who works on the difficulty. */
public enum Level {
    /** 代办员协调: the agent gets in touch with the department. */
    AGENT,
    /** 碰头会: the departments concerned sit down together. */
    HUDDLE,
    /** 专项协调会: called in the name of the government, binding for departments. */
    COORDINATION_MEETING;

    /** The next rung; none above the last. */
    public Optional<Level> above() {
        return switch (this) {
            case AGENT -> Optional.of(HUDDLE);
            case HUDDLE -> Optional.of(COORDINATION_MEETING);
            case COORDINATION_MEETING -> Optional.empty();
        };
    }
}
