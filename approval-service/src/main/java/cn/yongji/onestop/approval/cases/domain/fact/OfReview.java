package cn.yongji.onestop.approval.cases.domain.fact;

import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;

/** What every fact about a review says besides: which one it is, and how it stands after the fact. */
interface OfReview extends OfCase {
    WorkingCalendar calendar();

    default ReviewRef about(Review review) {
        return new ReviewRef(
                project(), subject().id(), id(review), review.matter().value(), department(review));
    }

    /** As the API shows it: what happens beneath a withdrawal that waits for confirmation leaves it waiting (D12). */
    default ReviewProgress progress(Review review) {
        var pending = review instanceof Review.Workable
                && subject()
                        .review(review.matter())
                        .filter(Review.WithdrawalPending.class::isInstance)
                        .isPresent();
        var status = pending ? ReviewStatus.WITHDRAWAL_PENDING : ReviewStatus.of(review);
        var due = review.due(calendar()).map(DueDate::date).orElse(null);
        return new ReviewProgress(status.told(), status.code(), due);
    }
}
