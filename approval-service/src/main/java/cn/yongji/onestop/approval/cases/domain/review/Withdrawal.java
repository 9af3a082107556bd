package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;

/** 撤件申请 of the unit, which somebody has to confirm. */
public record Withdrawal(String reason, Act asked) {}
