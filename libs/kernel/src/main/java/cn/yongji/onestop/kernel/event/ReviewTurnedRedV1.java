package cn.yongji.onestop.kernel.event;

import java.time.LocalDate;

/** {@code review.turned-red.v1} 亮红灯: past its due day and not decided. Sent once per review. */
public record ReviewTurnedRedV1(ReviewRef review, String matterName, ReviewProgress progress) implements LadderEvent {
    public ReviewTurnedRedV1 {
        progress.requiredDue();
    }

    /** The day that is past. */
    public LocalDate due() {
        return progress.requiredDue();
    }
}
