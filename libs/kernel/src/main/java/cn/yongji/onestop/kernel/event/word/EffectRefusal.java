package cn.yongji.onestop.kernel.event.word;

/** 未能落实的理由: why the effect of a resolution did not come about. */
public enum EffectRefusal {
    /** The case has no such review. */
    REVIEW_UNKNOWN,
    /** 未启动: it has no limit yet that could be extended. */
    REVIEW_NOT_STARTED,
    /** 已办结. */
    REVIEW_CLOSED,
    /** The unit has asked for its application back. */
    WITHDRAWAL_OPEN,
    /** 延期只有一次 (行政许可法 art. 42). */
    EXTENDED_BEFORE,
    /** 已逾期: no consent makes it timely again. */
    EXTENSION_TOO_LATE,
    /** Further than the matter may be extended. */
    EXTENSION_TOO_LONG
}
