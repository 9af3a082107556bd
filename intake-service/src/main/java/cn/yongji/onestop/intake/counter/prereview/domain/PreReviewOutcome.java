package cn.yongji.onestop.intake.counter.prereview.domain;

/** What became of something that was asked of a joint pre-review. */
public sealed interface PreReviewOutcome {
    record Changed(PreReview next) implements PreReviewOutcome {}

    record Refused(PreReviewRefusal refusal) implements PreReviewOutcome {}
}
