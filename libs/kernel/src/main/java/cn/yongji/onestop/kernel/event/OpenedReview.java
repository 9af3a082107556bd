package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review as it stands when its case opens.
 *
 * @param state {@code WAITING} or {@code UNDER_REVIEW}
 * @param due last day in time; empty while the review waits
 * @param provisional whether the day lies beyond the known working calendar
 * @param waitsFor matters not yet granted
 */
public record OpenedReview(
        String reviewId,
        String matterCode,
        String matterName,
        String department,
        String departmentName,
        Word<ReviewState> state,
        int limitWorkingDays,
        @Nullable LocalDate due,
        boolean provisional,
        List<String> waitsFor) {
    public OpenedReview {
        waitsFor = List.copyOf(waitsFor);
    }
}
