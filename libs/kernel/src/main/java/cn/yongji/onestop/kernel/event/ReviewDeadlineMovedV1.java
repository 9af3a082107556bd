package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/** {@code review.deadline-moved.v1} 到期日调整. A new calendar moved a due day. */
public record ReviewDeadlineMovedV1(
        String projectId,
        String caseId,
        String reviewId,
        String matterCode,
        String department,
        LocalDate oldDue,
        LocalDate newDue,
        String calendarVersion,
        Instant movedAt)
        implements EventContract {}
