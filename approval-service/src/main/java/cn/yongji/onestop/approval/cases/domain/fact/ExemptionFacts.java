package cn.yongji.onestop.approval.cases.domain.fact;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import java.util.List;
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
                null,
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
                null,
                progress(granted));
    }

    /** A higher level has come to ask for a joint review (S24). */
    public EventContract jointReviewAsked(Review review, AppliedRule rule, Act act) {
        return new ReviewExemptionUndoneV1(
                about(review),
                rule.rule(),
                List.of(),
                Word.of(review instanceof Review.Closed ? ExemptionEffect.SUPERVISION : ExemptionEffect.STEP_ADDED),
                act.at(),
                act.by(),
                null,
                replyBy(review),
                ProcedureKind.JOINT_REVIEW.name(),
                progress(review));
    }

    /** The day of the task that was opened with it. */
    private static @Nullable LocalDate replyBy(Review review) {
        var tasks = review.docket().desk().openTasks();
        return review instanceof Review.Passed && !tasks.isEmpty()
                ? tasks.getLast().notice().replyBy()
                : null;
    }
}
