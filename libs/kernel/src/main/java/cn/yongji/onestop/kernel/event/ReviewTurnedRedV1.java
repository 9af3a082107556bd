package cn.yongji.onestop.kernel.event;

import java.time.LocalDate;

/** {@code review.turned-red.v1} 亮红灯: past its due day and not decided. Sent once per review. */
public record ReviewTurnedRedV1(
        String projectId,
        String caseId,
        String reviewId,
        String matterCode,
        String department,
        String matterName,
        LocalDate due)
        implements LadderEvent {}
