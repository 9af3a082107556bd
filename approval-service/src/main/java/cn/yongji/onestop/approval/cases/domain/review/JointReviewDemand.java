package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.id.MatterCode;

/** 上级联合评审要求 (S24): a matter of a plan, and the rule by which a higher level reviews it. */
public record JointReviewDemand(MatterCode matter, AppliedRule rule) {}
