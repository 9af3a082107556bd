package cn.yongji.onestop.coordination.problem.domain;

/** Why a command on a problem is not carried out. */
public sealed interface Refusal {
    /** 已办结. */
    record AlreadyClosed(String result, Act closed) implements Refusal {}

    /** There is no rung above. */
    record AtTheTop(Level level) implements Refusal {}

    /** 办结须有结果 (D17). */
    record ResultMissing() implements Refusal {}

    /** Only its raiser or the coordination office closes a problem (D17). */
    record NotYoursToClose(String raisedBy) implements Refusal {}

    /** Closing does not release a review; a resolution does. */
    record StillBlocks(String reviewId) implements Refusal {}
}
