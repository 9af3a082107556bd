package cn.yongji.onestop.coordination.difficulty.domain;

/** Where a difficulty comes from. */
public enum Origin {
    /** 人工登记. */
    MANUAL,
    /** 不予许可: opened by rule. */
    REFUSAL,
    /** 亮红灯: opened by rule. */
    RED_LIGHT,
    /** 上门预判: opened by rule, one for each difficulty that a visit foresaw. */
    FORESEEN,
    /** 部门条件矛盾: opened by rule. */
    CONTRADICTION,
    /** 承诺逾期: opened by rule. */
    BREACH,
    /** 联合预审 (S3): opened by rule for the departments to meet; closed by its conclusion. */
    PRE_REVIEW,
    /** 豁免失效 after the grant (D5, D7): opened by rule for the department, whose head answers; closed by the answer. */
    EXEMPTION_UNDONE,
    /** 对账差异: opened by rule for the administrator; closed by the night in which all is equal again. */
    RECONCILIATION
}
