package cn.yongji.onestop.intake.rules.facts.domain;

/** 环评类别. */
public enum EnvironmentClass {
    /** 报告书. */
    REPORT,
    /** 报告表. */
    FORM,
    /** 登记表. */
    REGISTRATION,
    /** 不纳入环评管理. */
    NONE
}
