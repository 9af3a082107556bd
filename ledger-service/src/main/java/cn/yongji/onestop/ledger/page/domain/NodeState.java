package cn.yongji.onestop.ledger.page.domain;

/** How far a matter is. */
public enum NodeState {
    /** 待申报: in the plan, not applied for. */
    PLANNED,
    /** 免予办理, by the rule named. */
    EXEMPT,
    /** 豁免失效、监管中 (D5, D7): granted without it, and the exemption has fallen since; it is not exempt any more. */
    SUPERVISED,
    /** 合并办理, by the rule named. */
    MERGED,
    /** 不涉及. */
    NOT_APPLICABLE,
    /** 待前置事项: accepted, waits for other matters. */
    WAITING,
    /** 办理中. */
    UNDER_REVIEW,
    /** 补正中: the clock stands still. */
    SUPPLEMENTING,
    /** 特别程序: the clock stands still. */
    SPECIAL_PROCEDURE,
    /** 撤件待确认. */
    WITHDRAWAL_PENDING,
    /** 办结(通过). */
    GRANTED,
    /** 办结(容缺通过). */
    GRANTED_WITH_GAPS,
    /** 办结(不通过). */
    REFUSED,
    /** It never started, because what it waited for was refused. */
    NOT_STARTED,
    /** 退回: its case went back to the unit while it was open. */
    RECALLED,
    /** 撤件. */
    WITHDRAWN,
    /** 撤销: it was granted before. */
    REVOKED
}
