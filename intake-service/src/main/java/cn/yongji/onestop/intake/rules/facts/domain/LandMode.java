package cn.yongji.onestop.intake.rules.facts.domain;

/** 土地获取方式. */
public enum LandMode {
    /** 出让. */
    ASSIGNED,
    /** 划拨. */
    ALLOCATED,
    /** 已有土地. */
    EXISTING,
    /** 不涉及土地. */
    NONE
}
