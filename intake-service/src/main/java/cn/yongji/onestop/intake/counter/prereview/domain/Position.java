package cn.yongji.onestop.intake.counter.prereview.domain;

/** 预审意见的结论. None of them binds the department when the project files. */
public enum Position {
    /** 可行. */
    FEASIBLE,
    /** 有条件可行. */
    CONDITIONAL,
    /** 不可行. */
    NOT_FEASIBLE
}
