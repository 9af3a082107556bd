package cn.yongji.onestop.kernel.event.word;

/** 议定事项落实结果: what the service concerned answered to the effect of a resolution. */
public enum EffectOutcome {
    /** 已落实. */
    APPLIED,
    /** 未能落实, with the reason. */
    REFUSED
}
