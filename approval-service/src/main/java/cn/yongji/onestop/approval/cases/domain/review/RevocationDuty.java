package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;

/** 撤销义务: a commitment that the decision rests on was found false; the head has to decide on revoking it. */
public record RevocationDuty(String finding, Act found) {}
