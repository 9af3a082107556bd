package cn.yongji.onestop.coordination.difficulty.domain;

/**
 * 任务责任方: who is to do it.
 *
 * @param name account of the agent, code of the department; the task force and the unit have but one
 */
public record ActionItemOwner(Kind kind, String name) {
    /** What kind of owner. */
    public enum Kind {
        /** 代办员. */
        AGENT,
        /** 部门. */
        DEPARTMENT,
        /** 专班. */
        TASK_FORCE,
        /** 项目单位. */
        UNIT
    }
}
