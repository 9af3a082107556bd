package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/** What may be asked of a difficulty. */
public sealed interface DifficultyCommand {
    Act act();

    /** 升级: move it up one rung. */
    record Escalate(String reason, Act act) implements DifficultyCommand {}

    /** A look whether its deadline has passed. */
    record CheckDeadline(Act act) implements DifficultyCommand {}

    /** A meeting about it was placed. */
    record NoteMeeting(String meetingId, Level level, Instant start, SortedSet<DepartmentCode> departments, Act act)
            implements DifficultyCommand {}

    /** A meeting about it has another time. */
    record NoteMove(String meetingId, Instant start, Act act) implements DifficultyCommand {}

    /** A meeting about it was held; without a quorum it only talked. */
    record NoteHeld(String meetingId, boolean quorum, Act act) implements DifficultyCommand {}

    /** A meeting about it was cancelled. */
    record NoteCancellation(String meetingId, String reason, Act act) implements DifficultyCommand {}

    /** Another calendar is current: its days are counted anew. */
    record CheckCalendar(Act act) implements DifficultyCommand {}

    /** What it hangs on has ended, so that there is nothing left to solve. */
    record End(String result, Act act) implements DifficultyCommand {}

    /**
     * A meeting about it has resolved something.
     *
     * @param leads who leads from now on, where that was resolved
     */
    record NoteResolution(
            String meetingId,
            String resolutionId,
            String text,
            ResolutionEffect effect,
            Optional<DepartmentCode> leads,
            Act act)
            implements DifficultyCommand {}

    /**
     * The service concerned has answered to what was resolved.
     *
     * @param refusal why it could not come about, in the word of that service
     */
    record NoteEffect(String resolutionId, Optional<String> refusal, Act act) implements DifficultyCommand {}

    /** 移交: the project went from one agent to another. */
    record HandOver(String from, String to, Act act) implements DifficultyCommand {
        /** Who takes over where no other agent does. */
        public static final String TASK_FORCE = DifficultyOwner.TASK_FORCE.name();
    }

    /**
     * 交办任务: somebody is to do something about it.
     *
     * @param workingDays after the day on which it is given
     */
    record OpenActionItem(
            String itemId,
            String text,
            String evidence,
            ActionItemOwner owner,
            int workingDays,
            Optional<String> resolutionId,
            Act act)
            implements DifficultyCommand {}

    /** Something about one of its action items. */
    record OnActionItem(String itemId, ActionItemCommand wanted, Act act) implements DifficultyCommand {}

    /** A look whether the day of an action item comes near or has passed. */
    record RemindOfActionItems(Act act) implements DifficultyCommand {}

    /** 表明立场 of a department. */
    record TakePosition(
            DepartmentCode department, Stance stance, String text, Optional<DepartmentCode> suggests, Act act)
            implements DifficultyCommand {}

    /**
     * 重新打开.
     *
     * @param office whether it is asked by the coordination office, which speaks for what a rule raised
     * @param agent 代办员 of the project now
     */
    record Reopen(String reason, boolean office, Optional<String> agent, Act act) implements DifficultyCommand {}

    /**
     * 办结.
     *
     * @param office whether the closer speaks for the coordination office, which may close any difficulty
     */
    record Close(Optional<String> result, boolean office, Act act) implements DifficultyCommand {}
}
