package cn.yongji.onestop.kernel.event.word;

/** 办理状态 of a review, by the names that the API of the approval service has for it. */
public enum ReviewState {
    /** 待前置事项. */
    WAITING,
    /** 容缺预审: it waits, and the department has said already what it will decide. */
    PRE_REVIEWED,
    /** 部门办理中. */
    UNDER_REVIEW,
    /** 待复核. */
    AWAITING_SIGNATURE,
    /** 补正中. */
    SUPPLEMENTING,
    /** 特别程序中. */
    IN_PROCEDURE,
    /** 补正且特别程序中. */
    SUPPLEMENTING_IN_PROCEDURE,
    /** 撤件待确认. */
    WITHDRAWAL_PENDING,
    /** 办结（通过）. */
    GRANTED,
    /** 办结（容缺通过）. */
    GRANTED_WITH_GAPS,
    /** 办结（不通过）. */
    REFUSED,
    /** 未启动办结. */
    NOT_STARTED,
    /** 退回. */
    RECALLED,
    /** 撤件. */
    WITHDRAWN,
    /** 撤销. */
    REVOKED,
    /** 不适用. */
    NOT_APPLICABLE
}
