package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import java.time.LocalDate;

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

    /** A department has changed its mind often enough on this rung. */
    record PositionsUsedUp(int most) implements DifficultyRefusal {}

    /** It is open, so that there is nothing to reopen. */
    record StillOpen() implements DifficultyRefusal {}

    /** Only its raiser says that the result is none. */
    record NotYoursToReopen(String raisedBy) implements DifficultyRefusal {}

    /** The days for saying so are over. */
    record TooLateToReopen(LocalDate lastDay) implements DifficultyRefusal {}

    /** A rule closed it because what it hung on has ended: there is nothing left to solve. */
    record OverWithItsObject(String result) implements DifficultyRefusal {}

    /** Closing does not release a review; a resolution does. */
    record StillBlocks(String reviewId) implements DifficultyRefusal {}
}
