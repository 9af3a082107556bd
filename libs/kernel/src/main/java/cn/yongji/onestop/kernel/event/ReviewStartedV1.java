package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/** {@code review.started.v1} 部门开始办理: the last prerequisite was granted, the clock runs. */
public record ReviewStartedV1(
        String projectId,
        String caseId,
        String reviewId,
        String matterCode,
        String department,
        Instant startedAt,
        LocalDate due,
        boolean provisional)
        implements ClockEvent {}
