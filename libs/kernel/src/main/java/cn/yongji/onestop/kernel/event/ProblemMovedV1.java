package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code problem.moved.v1} 难题流转. A problem went up a level, changed hands or got another last day; each with what was before.
 *
 * @param cause {@code ESCALATED}, {@code DEADLINE_PASSED}, {@code MEETING_CALLED}, {@code MEETING_SET} (a meeting of its level
 *     is set and gives it time until after it), {@code MEETING_CANCELLED} (that meeting is not held),
 *     {@code MEETING_MOVED} (it is held at another time, and holds no deadline),
 *     {@code POSITIONS_OPPOSED} (one department agrees, another does not), {@code DISOWNED} (two hold it not theirs), {@code TASK_OVERDUE}, {@code QUORUM_MISSING} (too few came to its meetings twice), {@code HANDED_OVER},
 *     {@code REASSIGNED} (a meeting resolved that another department leads) or {@code CALENDAR_CHANGED}
 * @param reason what was said for it
 * @param provisional whether the day was counted over days whose schedule is not published yet
 * @param departments who may see it from now on
 */
public record ProblemMovedV1(
        String projectId,
        String problemId,
        String cause,
        @Nullable String reason,
        String previousLevel,
        String level,
        String previousOwner,
        String owner,
        LocalDate previousDeadline,
        LocalDate deadline,
        boolean provisional,
        List<String> departments,
        Instant movedAt,
        String movedBy)
        implements ProblemEvent {
    public ProblemMovedV1 {
        departments = List.copyOf(departments);
    }
}
