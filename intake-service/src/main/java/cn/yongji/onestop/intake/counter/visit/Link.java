package cn.yongji.onestop.intake.counter.visit;

/** 环节 (S1): where in the course of the project a problem is expected. */
public enum Link {
    /** 立项. */
    PROJECT_APPROVAL,
    /** 规划. */
    PLANNING,
    /** 建设. */
    CONSTRUCTION
}
