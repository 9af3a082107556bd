package cn.yongji.onestop.intake.counter.agent.domain;

import java.time.Instant;

/** 退出: an agent leaves a project, and nobody takes his place. */
public record Release(Ground ground, String reason, Instant releasedAt, String releasedBy) {
    /** Why he leaves. */
    public enum Ground {
        /** 服务完成: the project has landed. */
        COMPLETED,
        /** 单位自办: the unit goes on by itself. */
        UNIT_DECLINES,
        /** 代办员离开: a key project waits for another one. */
        AGENT_LEAVES
    }
}
