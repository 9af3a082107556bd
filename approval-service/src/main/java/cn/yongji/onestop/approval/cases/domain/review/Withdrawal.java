package cn.yongji.onestop.approval.cases.domain.review;

/** 撤件申请 of the unit, which somebody has to confirm. */
public record Withdrawal(String reason, Act asked) {}
