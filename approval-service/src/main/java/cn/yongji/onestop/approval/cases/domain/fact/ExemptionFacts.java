package cn.yongji.onestop.approval.cases.domain.fact;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How it is told that a review is no longer exempt from the experts' review. */
public record ExemptionFacts(Case subject, WorkingCalendar calendar) implements OfReview {
    public EventContract undone(Review review, UndoneExemption undone) {
        return new ReviewExemptionUndoneV1(
                about(review),
                undone.rule(),
                undone.causes(),
                Word.of(review instanceof Review.Closed ? ExemptionEffect.SUPERVISION : ExemptionEffect.STEP_ADDED),
                undone.act().at(),
                undone.act().by(),
                null,
                replyBy(review),
                progress(review));
    }

    /** A matter that should have come before a grant has become necessary after it, or while it was on its way. */
    public EventContract supervised(Review granted, ReviewCommand.AddRequirement add) {
        return new ReviewExemptionUndoneV1(
                about(granted),
                add.rule(),
                add.causes(),
                Word.of(ExemptionEffect.SUPERVISION),
                add.act().at(),
                add.act().by(),
                add.required().value(),
                replyBy(granted),
                progress(granted));
    }

    /** The day of the task that was opened with it. */
    private static @Nullable LocalDate replyBy(Review review) {
        var tasks = review.docket().desk().openTasks();
        return review instanceof Review.Passed && !tasks.isEmpty()
                ? tasks.getLast().notice().replyBy()
                : null;
    }
}
