package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedSet;

/** 处理记录: what has been done about a difficulty. The history goes with it up the ladder (D17). */
public sealed interface DifficultyStep {
    Act act();

    /** It moved up; the reason is that of the person or the rule. */
    record Escalated(Act act, Level from, Level to, String reason) implements DifficultyStep {}

    /** A meeting was placed for it. */
    record MeetingPlaced(Act act, String meetingId, Level level, Instant start, SortedSet<DepartmentCode> departments)
            implements DifficultyStep {}

    /** A meeting about it will not be held. */
    record MeetingCancelled(Act act, String meetingId, String reason) implements DifficultyStep {}

    /** Another calendar gave it another last day. */
    record Recounted(Act act, LocalDate before, LocalDate after) implements DifficultyStep {}

    /** A meeting resolved something. */
    record Resolved(Act act, String meetingId, String resolutionId, String text, boolean releases)
            implements DifficultyStep {}

    /** The project got another agent, and the difficulty went with it. */
    record HandedOver(Act act, String from, String to) implements DifficultyStep {}
}
