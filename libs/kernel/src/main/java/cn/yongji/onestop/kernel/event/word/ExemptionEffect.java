package cn.yongji.onestop.kernel.event.word;

/** 豁免失效的后果: what comes of an exemption that no longer holds. */
public enum ExemptionEffect {
    /** 恢复办理. */
    STEP_ADDED,
    /** 转入监管: what was granted stands. */
    SUPERVISION
}
