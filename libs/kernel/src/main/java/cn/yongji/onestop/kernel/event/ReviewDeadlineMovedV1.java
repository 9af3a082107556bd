package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code review.deadline-moved.v1} 到期日调整. A new calendar moved a due day.
 *
 * @param previewed whether exactly this move stood in the preview that was published; otherwise the review was opened or
 *     changed after it. Absent where nobody previewed.
 */
public record ReviewDeadlineMovedV1(
        ReviewRef review,
        LocalDate oldDue,
        LocalDate newDue,
        String calendarVersion,
        Instant movedAt,
        @Nullable Boolean previewed,
        ReviewProgress progress)
        implements ClockEvent {}
