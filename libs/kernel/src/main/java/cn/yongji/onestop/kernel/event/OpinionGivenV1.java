package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code opinion.given.v1} 意见反馈. A consulted department answered, or was silent. */
public record OpinionGivenV1(
        ReviewRef review,
        String opinionId,
        String consultedDepartment,
        String position,
        boolean bySilence,
        Instant givenAt,
        String givenBy)
        implements OpinionEvent {}
