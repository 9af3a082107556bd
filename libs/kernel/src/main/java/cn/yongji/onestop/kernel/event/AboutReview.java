package cn.yongji.onestop.kernel.event;

/** What is about one review 部门审核. */
public sealed interface AboutReview extends ApprovalEvent permits ReviewEvent, OpinionEvent {
    String caseId();

    String reviewId();

    String matterCode();

    /** Whose review it is. */
    String department();
}
