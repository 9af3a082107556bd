package cn.yongji.onestop.intake.counter.simulation.domain;

/** 影响: whether a project is better or worse off. */
public enum Tendency {
    /** 受益: fewer matters, materials or days, and more of nothing. */
    GAINS,
    /** 增负: more of something, and less of nothing. */
    LOSES,
    /** 有增有减. */
    MIXED,
    /** 仅办理方式不同: as many of everything, but handled in another way. */
    OTHERWISE
}
