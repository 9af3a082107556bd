package cn.yongji.onestop.kernel.event;

/** What is about one review 部门审核. */
public sealed interface AboutReview extends ApprovalEvent permits ReviewEvent, OpinionEvent {
    ReviewRef review();

    @Override
    default String projectId() {
        return review().projectId();
    }

    default String caseId() {
        return review().caseId();
    }

    default String reviewId() {
        return review().reviewId();
    }

    default String matterCode() {
        return review().matterCode();
    }

    default String department() {
        return review().department();
    }
}
