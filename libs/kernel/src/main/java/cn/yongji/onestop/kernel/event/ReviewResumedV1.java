package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/** {@code review.resumed.v1} 补正结束: the clock runs again, with the due date moved by the working days it stood. */
public record ReviewResumedV1(
        ReviewRef review, String supplementId, Instant resumedAt, boolean provisional, ReviewProgress progress)
        implements ClockEvent {
    public ReviewResumedV1 {
        progress.requiredDue();
    }

    /** Last day in time; while a special procedure goes on, the day that it lets expect. */
    public LocalDate due() {
        return progress.requiredDue();
    }
}
