package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.time.LocalDate;

/** {@code review.suspended.v1} 特别程序开始. A special procedure began; the clock stands still. */
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
        ReviewProgress progress)
        implements ClockEvent {}
