package cn.yongji.onestop.intake.rules.catalogue.domain;

/** 审批阶段. */
public enum Stage {
    /** 立项用地规划许可. */
    INITIATION,
    /** 工程建设许可. */
    CONSTRUCTION_PLANNING,
    /** 施工许可. */
    CONSTRUCTION_PERMIT,
    /** 竣工验收. */
    COMPLETION,
    /** 并行推进. */
    PARALLEL
}
