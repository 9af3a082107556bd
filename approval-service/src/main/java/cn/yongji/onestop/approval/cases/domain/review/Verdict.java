package cn.yongji.onestop.approval.cases.domain.review;

/** 审核结论, and the other ways in which a review ends. */
public enum Verdict {
    /** 准予. */
    GRANTED,
    /** 容缺通过: granted while promised materials are out. */
    GRANTED_WITH_GAPS,
    /** 不予. */
    REFUSED,
    /** 未启动: closed by rule, since a prerequisite was not granted. */
    NOT_STARTED,
    /** 退回: taken back by the authority, since a supplement was not supplied in time. */
    RECALLED,
    /** 撤件: the unit withdrew its application. */
    WITHDRAWN,
    /** 撤销: granted first, and revoked later. */
    REVOKED,
    /** 不适用: a rule made it needless. */
    NOT_APPLICABLE
}
