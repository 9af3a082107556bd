package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.OpinionPosition;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;

/** {@code opinion.given.v1} 意见反馈. A consulted department answered, or was silent. */
public record OpinionGivenV1(
        ReviewRef review,
        String opinionId,
        String consultedDepartment,
        Word<OpinionPosition> position,
        boolean bySilence,
        Instant givenAt,
        String givenBy)
        implements OpinionEvent {}
