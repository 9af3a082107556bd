package cn.yongji.onestop.approval.cases.domain.fact;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Extension;
import cn.yongji.onestop.approval.cases.domain.review.Procedure;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Supplement;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.Suspension;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ReviewExtendedV1;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewStartedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionEndedV1;
import java.time.Instant;

/** How the facts about the clock of a review are told: it starts, stands still, goes on, gets longer. */
public record ClockFacts(Case subject, WorkingCalendar calendar) implements OfCase {
    private static final String MERGED_SUPPLEMENT = "MERGED_SUPPLEMENT";

    public EventContract started(Review.UnderReview review, Instant at) {
        var due = review.clock().due(calendar).orElseThrow();
        return new ReviewStartedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                at,
                due.date(),
                due.provisional());
    }

    public EventContract supplementRequested(Review review, Supplement.Request request) {
        return new ReviewSupplementRequestedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                request.id(),
                request.items(),
                request.basis(),
                request.answerBy(),
                request.requestedAt(),
                request.requestedBy());
    }

    /** A part of a merged handling stands still because another part has asked (D6). */
    public EventContract standsBeside(Review review, Supplement.Request request, Review asking) {
        return new ReviewSuspendedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                request.id(),
                MERGED_SUPPLEMENT,
                "合并办理的 %s 要求补正：%s".formatted(asking.matter(), request.basis()),
                request.requestedBy(),
                calendar.between(request.requestedOn(), request.answerBy()),
                request.requestedOn(),
                request.answerBy(),
                request.requestedAt(),
                request.requestedBy());
    }

    /** While a special procedure goes on the due day is the one it announced, which may move. */
    public EventContract resumed(Review review, Supplement.Answered answered) {
        var due = expected(review);
        return new ReviewResumedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                answered.request().id(),
                answered.suppliedAt(),
                due.date(),
                due.provisional());
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
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                start.id(),
                start.kind().name(),
                start.reason(),
                start.approver(),
                start.announcedWorkingDays(),
                start.act().on(),
                start.expectedUntil(),
                start.act().at(),
                start.act().by());
    }

    public EventContract suspensionEnded(Review review, Procedure.Ended ended) {
        return new ReviewSuspensionEndedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                ended.start().id(),
                ended.result(),
                ended.endedOn(),
                review.due(calendar).map(DueDate::date).orElse(null),
                ended.act().at(),
                ended.act().by());
    }

    /** While it stands still, the due day that its limit alone would give. */
    public EventContract extended(Review review, Extension extension) {
        var started = (Review.Started) review;
        var due = review.due(calendar)
                .orElseGet(() ->
                        review.docket().clock(started.startedOn()).due(calendar).orElseThrow());
        return new ReviewExtendedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                extension.workingDays(),
                extension.reason(),
                due.date(),
                extension.act().at(),
                extension.act().by());
    }
}
