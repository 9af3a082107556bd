package cn.yongji.onestop.approval.cases.domain.fact;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Extension;
import cn.yongji.onestop.approval.cases.domain.review.JointReview;
import cn.yongji.onestop.approval.cases.domain.review.Procedure;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Supplement;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.Suspension;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ReviewDeadlineMovedV1;
import cn.yongji.onestop.kernel.event.ReviewExtendedV1;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewStartedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionEndedV1;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How the facts about the clock of a review are told: it starts, stands still, goes on, gets longer. */
public record ClockFacts(Case subject, WorkingCalendar calendar) implements OfReview {
    public EventContract started(Review.UnderReview review, Instant at) {
        var due = review.clock().due(calendar).orElseThrow();
        return new ReviewStartedV1(about(review), at, due.provisional(), progress(review));
    }

    public EventContract supplementRequested(Review review, Supplement.Request request) {
        return new ReviewSupplementRequestedV1(
                about(review),
                request.id(),
                request.items(),
                request.basis(),
                request.answerBy(),
                request.requestedAt(),
                request.requestedBy(),
                progress(review));
    }

    /** A part of a merged handling stands still because another part has asked (D6). */
    public EventContract standsBeside(Review review, Supplement.Request request, Review asking) {
        return new ReviewSuspendedV1(
                about(review),
                request.id(),
                Word.of(PauseKind.MERGED_SUPPLEMENT),
                "合并办理的 %s 要求补正：%s".formatted(asking.matter(), request.basis()),
                request.requestedBy(),
                calendar.between(request.requestedOn(), request.answerBy()),
                request.requestedOn(),
                request.answerBy(),
                request.requestedAt(),
                request.requestedBy(),
                null,
                progress(review));
    }

    /** While a special procedure goes on the due day is the one it announced, which may move. */
    public EventContract resumed(Review review, Supplement.Answered answered) {
        var due = expected(review);
        return new ReviewResumedV1(
                about(review),
                answered.request().id(),
                answered.suppliedAt(),
                due.provisional(),
                progress(review).withDue(due.date()));
    }

    private DueDate expected(Review review) {
        if (!(review instanceof Review.InProcedure(var docket, var startedOn, var procedure))) {
            return review.due(calendar).orElseThrow();
        }
        var start = procedure.start();
        var announced = Suspension.ended(start.act().on(), start.expectedUntil());
        var due = docket.clock(startedOn, announced).due(calendar).orElseThrow();
        return new DueDate(due.date(), true);
    }

    public EventContract suspended(Review review, Procedure.Start start) {
        return new ReviewSuspendedV1(
                about(review),
                start.id(),
                Word.of(PauseKind.class, start.kind()),
                start.reason(),
                start.approver(),
                start.announcedWorkingDays(),
                start.act().on(),
                start.expectedUntil(),
                start.act().at(),
                start.act().by(),
                start.joint().map(JointReview::told).orElse(null),
                progress(review));
    }

    public EventContract suspensionEnded(Review review, Procedure.Ended ended) {
        return new ReviewSuspensionEndedV1(
                about(review),
                ended.start().id(),
                ended.result(),
                ended.endedOn(),
                review.due(calendar).map(DueDate::date).orElse(null),
                ended.act().at(),
                ended.act().by(),
                ended.opinion().map(JointReview.Opinion::number).orElse(null),
                ended.opinion().map(JointReview.Opinion::favourable).orElse(null),
                progress(review));
    }

    /** @param previewed whether somebody has seen exactly this before it was published; nothing where nobody looked */
    public EventContract moved(Review review, LocalDate before, LocalDate after, Act act, Optional<Boolean> previewed) {
        return new ReviewDeadlineMovedV1(
                about(review), before, after, calendar.version(), act.at(), previewed.orElse(null), progress(review));
    }

    /** While it stands still, the due day that its limit alone would give. */
    public EventContract extended(Review review, Extension extension) {
        var started = (Review.Started) review;
        var due = review.due(calendar)
                .orElseGet(() ->
                        review.docket().clock(started.startedOn()).due(calendar).orElseThrow());
        return new ReviewExtendedV1(
                about(review),
                extension.workingDays(),
                extension.reason(),
                due.date(),
                extension.act().at(),
                extension.act().by(),
                progress(review));
    }
}
