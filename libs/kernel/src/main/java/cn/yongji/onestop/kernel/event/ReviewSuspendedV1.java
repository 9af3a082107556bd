package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code review.suspended.v1} 特别程序开始. A special procedure began; the clock stands still.
 *
 * @param joint where and by whom a joint review of a higher level is held (S24)
 */
public record ReviewSuspendedV1(
        ReviewRef review,
        String suspensionId,
        Word<PauseKind> kind,
        String reason,
        String approver,
        int announcedWorkingDays,
        LocalDate suspendedFrom,
        LocalDate expectedUntil,
        Instant suspendedAt,
        String suspendedBy,
        @Nullable JointReviewPlace joint,
        ReviewProgress progress)
        implements ClockEvent {}
