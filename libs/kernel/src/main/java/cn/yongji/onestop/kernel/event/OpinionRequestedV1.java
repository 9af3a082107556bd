package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/** {@code opinion.requested.v1} 征求意见. A department asks another one for its opinion. */
public record OpinionRequestedV1(
        ReviewRef review,
        String opinionId,
        String consultedDepartment,
        String question,
        LocalDate answerBy,
        Instant requestedAt,
        String requestedBy)
        implements OpinionEvent {}
