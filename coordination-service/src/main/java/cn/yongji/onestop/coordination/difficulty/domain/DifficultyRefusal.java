package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.Act;

/** Why a command on a difficulty is not carried out. */
public sealed interface DifficultyRefusal {
    /** 已办结. */
    record AlreadyClosed(String result, Act closed) implements DifficultyRefusal {}

    /** There is no rung above. */
    record AtTheTop(Level level) implements DifficultyRefusal {}

    /** 办结须有结果 (D17). */
    record ResultMissing() implements DifficultyRefusal {}

    /** Only its raiser or the coordination office closes a difficulty (D17). */
    record NotYoursToClose(String raisedBy) implements DifficultyRefusal {}

    /** Closing does not release a review; a resolution does. */
    record StillBlocks(String reviewId) implements DifficultyRefusal {}
}
