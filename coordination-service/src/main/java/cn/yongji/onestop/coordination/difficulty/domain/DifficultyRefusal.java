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

    /** About what was given to somebody to do. */
    sealed interface OfActionItem extends DifficultyRefusal {}

    /** Nothing is closed before what was resolved has come about, or it is known why not. */
    record EffectsOpen(int count) implements DifficultyRefusal {}

    /** Nothing is closed while somebody still has something to do about it. */
    record ActionItemsOpen(int count) implements OfActionItem {}

    /** It has no such action item. */
    record NoSuchActionItem(String actionItemId) implements OfActionItem {}

    /** What its action item is now, this cannot be done to it. */
    record ActionItemIs(ActionItem.State state) implements OfActionItem {}

    /** Nobody finds his own work done. */
    record OwnActionItem(String claimedBy) implements OfActionItem {}

    /** An action item is given more days once. */
    record ExtendedBefore(LocalDate dueOn) implements OfActionItem {}

    /** None of its meetings has resolved this. */
    record UnknownResolution(String resolutionId) implements OfActionItem {}

    /** Closing does not release a review; a resolution does. */
    record StillBlocks(String reviewId) implements DifficultyRefusal {}
}
