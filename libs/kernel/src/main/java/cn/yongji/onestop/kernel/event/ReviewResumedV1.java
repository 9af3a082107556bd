package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/** {@code review.resumed.v1} 补正结束: the clock runs again, with the due date moved by the working days it stood. */
public record ReviewResumedV1(
        String projectId,
        String caseId,
        String reviewId,
        String matterCode,
        String department,
        String supplementId,
        Instant resumedAt,
        LocalDate due,
        boolean provisional)
        implements ClockEvent {}
