package cn.yongji.onestop.kernel.event.word;

/** 结论: how a review or a case ended. */
public enum HowItEnded {
    /** 准予. */
    GRANTED,
    /** 容缺通过: granted while promised materials are out. */
    GRANTED_WITH_GAPS,
    /** 不予. */
    REFUSED,
    /** 未启动, or taken back by the authority. */
    NOT_STARTED,
    /** 撤回, after it had started. */
    RECALLED,
    /** 退件: the case was sent back. */
    RETURNED,
    /** 撤件. */
    WITHDRAWN,
    /** 撤销. */
    REVOKED,
    /** 不适用. */
    NOT_APPLICABLE;

    /** Whether what was applied for may be done. */
    public boolean grants() {
        return this == GRANTED || this == GRANTED_WITH_GAPS;
    }
}
