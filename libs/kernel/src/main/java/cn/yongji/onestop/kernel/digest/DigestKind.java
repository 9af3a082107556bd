package cn.yongji.onestop.kernel.digest;

/** 对账清单的种类: what a list is about. */
public enum DigestKind {
    /** 办件 with its reviews, of the approval service. */
    CASES,
    /** 搁置: events that a service could not apply, or could not send. */
    PARKED
}
