package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.LadderRung;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code review.rung-reached.v1} 催办督办. A step of the reminder ladder was reached. Each is sent once. */
public record ReviewRungReachedV1(
        ReviewRef review,
        Word<LadderRung> rung,
        int remainingWorkingDays,
        @Nullable LocalDate replyBy,
        Instant reachedAt,
        ReviewProgress progress)
        implements LadderEvent {
    public ReviewRungReachedV1 {
        progress.requiredDue();
    }

    /** The day it is about: the last one in time, or that of the paper which silence has left owing. */
    public LocalDate due() {
        return progress.requiredDue();
    }
}
