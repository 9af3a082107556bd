package cn.yongji.onestop.kernel.event.word;

/** 材料异常: why a material may not be used. */
public enum MaterialFlag {
    /** 过期. */
    EXPIRED,
    /** 已注销. */
    REVOKED,
    /** 被隔离. */
    QUARANTINED
}
