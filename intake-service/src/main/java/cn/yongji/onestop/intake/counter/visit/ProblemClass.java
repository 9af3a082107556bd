package cn.yongji.onestop.intake.counter.visit;

/** 难题类别 (S13). */
public enum ProblemClass {
    /** 土地性质. */
    LAND_NATURE,
    /** 规划调整. */
    PLANNING_ADJUSTMENT,
    /** 环保评估. */
    ENVIRONMENT,
    /** 其他. */
    OTHER
}
