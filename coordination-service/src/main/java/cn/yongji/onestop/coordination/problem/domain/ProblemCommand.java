package cn.yongji.onestop.coordination.problem.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/** What may be asked of a problem. */
public sealed interface ProblemCommand {
    Act act();

    /** 升级: move it up one rung. */
    record Escalate(String reason, Act act) implements ProblemCommand {}

    /** A look whether its deadline has passed. */
    record CheckDeadline(Act act) implements ProblemCommand {}

    /** A meeting about it was placed. */
    record NoteMeeting(String meetingId, Level level, Instant start, SortedSet<DepartmentCode> departments, Act act)
            implements ProblemCommand {}

    /** A meeting about it has resolved something. */
    record NoteResolution(String meetingId, String resolutionId, String text, boolean releases, Act act)
            implements ProblemCommand {}

    /** 移交: the project went from one agent to another. */
    record HandOver(String from, String to, Act act) implements ProblemCommand {
        /** Who takes over where no other agent does. */
        public static final String TASK_FORCE = Owner.TASK_FORCE.name();
    }

    /**
     * 办结.
     *
     * @param office whether the closer speaks for the coordination office, which may close any problem
     */
    record Close(Optional<String> result, boolean office, Act act) implements ProblemCommand {}
}
