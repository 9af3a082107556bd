package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;

/** {@code review.suspension-denied.v1} 不同意特别程序. The head does not open the special procedure that was asked for. */
public record ReviewSuspensionDeniedV1(
        ReviewRef review,
        String suspensionId,
        Word<PauseKind> kind,
        String reason,
        String proposedBy,
        Instant deniedAt,
        String deniedBy,
        ReviewProgress progress)
        implements DeskEvent {}
