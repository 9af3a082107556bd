package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/** {@code review.started.v1} 部门开始办理: the last prerequisite was granted, the clock runs. */
public record ReviewStartedV1(ReviewRef review, Instant startedAt, boolean provisional, ReviewProgress progress)
        implements ClockEvent {
    public ReviewStartedV1 {
        progress.requiredDue();
    }

    /** Last day in time. */
    public LocalDate due() {
        return progress.requiredDue();
    }
}
