package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;

/**
 * {@code review.suspension-proposed.v1} 提请特别程序. A reviewer asks the head for a special procedure; the clock runs on.
 *
 * @param suspensionId the identity that the special procedure has if it is approved
 */
public record ReviewSuspensionProposedV1(
        ReviewRef review,
        String suspensionId,
        Word<PauseKind> kind,
        String reason,
        int announcedWorkingDays,
        Instant proposedAt,
        String proposedBy,
        ReviewProgress progress)
        implements DeskEvent {}
