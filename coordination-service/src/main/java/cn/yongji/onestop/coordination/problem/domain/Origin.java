package cn.yongji.onestop.coordination.problem.domain;

/** Where a problem comes from. */
public enum Origin {
    /** 人工登记. */
    MANUAL,
    /** 不予许可: opened by rule. */
    REFUSAL,
    /** 亮红灯: opened by rule. */
    RED_LIGHT
}
