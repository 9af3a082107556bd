package cn.yongji.onestop.kernel.event;

/** 联合预审: what the departments are asked before a key project files. */
public sealed interface PreReviewEvent extends IntakeEvent permits PreReviewRequestedV1, PreReviewConcludedV1 {
    String preReviewId();
}
