package cn.yongji.onestop.kernel.event.word;

/** 事项在方案中的状态: what a plan says of a matter. */
public enum MatterState {
    /** 需办理. */
    REQUIRED,
    /** 免予办理. */
    EXEMPT,
    /** 合并办理. */
    MERGED,
    /** 不涉及. */
    NOT_APPLICABLE
}
