package cn.yongji.onestop.intake.rules.catalogue.domain;

/** 材料类型: where what fills a slot comes from, and so whether it may be used again. */
public enum SlotKind {
    /** 自备材料, drawn up for the project. */
    DOCUMENT,
    /** 证照, issued to the unit. */
    LICENCE,
    /** 审批结果 of another matter. */
    RESULT,
    /** 承诺书: counts for the one matter it was given for. */
    COMMITMENT
}
