package cn.yongji.onestop.approval.cases.domain.fact;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Block;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ReviewBlockedV1;
import cn.yongji.onestop.kernel.event.ReviewUnblockedV1;

/** How it is told that a problem stands against granting, and when no longer. */
public record HindranceFacts(Case subject, WorkingCalendar calendar) implements OfReview {
    public EventContract blocked(Review review, Block.Standing block) {
        return new ReviewBlockedV1(about(review), block.problemId(), block.since(), progress(review));
    }

    public EventContract unblocked(Review review, Block.Lifted block) {
        return new ReviewUnblockedV1(
                about(review),
                block.problemId(),
                block.resolutionId(),
                block.resolution(),
                block.at(),
                progress(review));
    }
}
