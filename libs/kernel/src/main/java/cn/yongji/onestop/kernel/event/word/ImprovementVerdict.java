package cn.yongji.onestop.kernel.event.word;

/** 对改进建议的结论. */
public enum ImprovementVerdict {
    /** 采纳. */
    ACCEPTED,
    /** 不采纳. */
    REJECTED,
    /** 暂缓. */
    PUT_OFF
}
