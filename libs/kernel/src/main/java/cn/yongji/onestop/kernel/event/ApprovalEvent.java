package cn.yongji.onestop.kernel.event;

/** What {@code onestop.approval} carries 审批: cases and reviews. */
public sealed interface ApprovalEvent extends EventContract permits CaseEvent, AboutReview {}
