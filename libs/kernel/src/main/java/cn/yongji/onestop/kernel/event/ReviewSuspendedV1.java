package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code review.suspended.v1} 特别程序开始. A special procedure began; the clock stands still. It does so by itself where a matter
 * that has to come first is not there (D7): then nobody has announced a length, the days are 0 and it is expected until the day on
 * which it began.
 *
 * @param joint where and by whom a joint review of a higher level is held (S24)
 * @param requiredMatter the matter that is waited for, where the clock stands still by itself
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
        @Nullable String requiredMatter,
        ReviewProgress progress)
        implements ClockEvent {}
