package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;

/** A draft and who wrote it: waiting for a second signature, or for a prerequisite. */
public record DecisionProposal(Draft draft, Act act) {}
