package cn.yongji.onestop.intake.rules.planning.domain;

/** What a rule did where it was applied; the name goes to the departments as it is. */
public enum RuleKind {
    /** 免办. */
    EXEMPT,
    /** 区域评估覆盖. */
    COVER,
    /** 合并办理. */
    MERGE,
    /** 免予专家评审. */
    WAIVE_REVIEW,
    /** 采信上级意见. */
    ADOPT_OPINION,
    /** 联合评审. */
    JOINT_REVIEW,
    /** 替代材料. */
    SUBSTITUTE,
    /** 容缺. */
    DEFER,
    /** 差别化要求. */
    MARK
}
