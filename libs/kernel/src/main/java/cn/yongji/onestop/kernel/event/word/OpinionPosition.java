package cn.yongji.onestop.kernel.event.word;

/** 征求意见的反馈: what a department that was asked says. */
public enum OpinionPosition {
    /** 同意. */
    AGREE,
    /** 有条件同意. */
    AGREE_WITH_CONDITIONS,
    /** 不同意. */
    DISAGREE,
    /** 逾期未反馈, 视为无异议. */
    NO_OBJECTION_BY_SILENCE,
    /** 无异议, as earlier writers said it. */
    NO_OBJECTION,
    /** 有异议, as earlier writers said it. */
    OBJECTION,
    /** 有条件同意, as earlier writers said it. */
    CONDITIONAL
}
