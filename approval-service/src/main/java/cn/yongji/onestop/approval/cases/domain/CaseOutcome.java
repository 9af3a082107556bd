package cn.yongji.onestop.approval.cases.domain;

/** 办件结果. */
public enum CaseOutcome {
    /** Everything that was needed is granted. */
    GRANTED,
    /** Something was refused, so the stage is not passed; the others keep their results (D13). */
    REFUSED,
    /** 撤件: the unit withdrew its application. */
    WITHDRAWN,
    /** 退件: a supplement was not supplied in time. */
    RETURNED
}
