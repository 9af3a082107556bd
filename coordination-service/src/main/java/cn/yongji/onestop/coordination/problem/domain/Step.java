package cn.yongji.onestop.coordination.problem.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.util.SortedSet;

/** 处理记录: what has been done about a problem. The history goes with it up the ladder (D17). */
public sealed interface Step {
    Act act();

    /** It moved up; the reason is that of the person or the rule. */
    record Escalated(Act act, Level from, Level to, String reason) implements Step {}

    /** A meeting was placed for it. */
    record MeetingPlaced(Act act, String meetingId, Level level, Instant start, SortedSet<DepartmentCode> departments)
            implements Step {}

    /** A meeting resolved something. */
    record Resolved(Act act, String meetingId, String resolutionId, String text, boolean releases) implements Step {}

    /** The project got another agent, and the problem went with it. */
    record HandedOver(Act act, String from, String to) implements Step {}
}
