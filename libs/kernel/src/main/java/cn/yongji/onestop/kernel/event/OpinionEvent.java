package cn.yongji.onestop.kernel.event;

/** 征求意见: another department is asked for its opinion on a review, and answers. */
public sealed interface OpinionEvent extends AboutReview permits OpinionRequestedV1, OpinionGivenV1 {
    String opinionId();
}
