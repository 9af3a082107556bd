package cn.yongji.onestop.approval.cases.domain;

/** 审核结论. */
public enum Verdict {
    /** 准予. */
    GRANTED,
    /** 不予. */
    REFUSED,
    /** 未启动: closed by rule, since a prerequisite was not granted. */
    NOT_STARTED
}
