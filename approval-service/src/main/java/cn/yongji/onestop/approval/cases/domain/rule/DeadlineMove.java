package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.kernel.calendar.DueDate;

/** 到期日调整: a due day as it was told, and what another calendar makes of it. */
public record DeadlineMove(ReviewId id, Review review, DueDate before, DueDate after) {
    /** Whether the day is another one, and not only firm or provisional now. */
    public boolean otherDay() {
        return !before.date().equals(after.date());
    }
}
