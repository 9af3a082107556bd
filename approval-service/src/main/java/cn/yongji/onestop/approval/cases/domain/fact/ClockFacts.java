package cn.yongji.onestop.approval.cases.domain.fact;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Extension;
import cn.yongji.onestop.approval.cases.domain.review.JointReview;
import cn.yongji.onestop.approval.cases.domain.review.PrerequisiteWait;
import cn.yongji.onestop.approval.cases.domain.review.Procedure;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Supplement;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.Suspension;
import cn.yongji.onestop.kernel.calendar.TimeLimit;
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
                request.override().orElse(null),
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
                null,
                progress(review));
    }

    /** The clock stands still by itself: nobody has announced for how long. */
    public EventContract waits(Review review, PrerequisiteWait wait, Act act) {
        return new ReviewSuspendedV1(
                about(review),
                wait.id(),
                Word.of(PauseKind.PREREQUISITE),
                wait.reason(),
                act.by(),
                0,
                wait.since(),
                wait.since(),
                act.at(),
                act.by(),
                null,
                wait.matter().value(),
                progress(review));
    }

    /** What was waited for is there. */
    public EventContract waitedFor(Review review, PrerequisiteWait wait, String result, Act act) {
        return new ReviewSuspensionEndedV1(
                about(review),
                wait.id(),
                result,
                wait.until().orElseThrow(),
                review.due(calendar).map(DueDate::date).orElse(null),
                act.at(),
                act.by(),
                null,
                null,
                wait.matter().value(),
                progress(review));
    }

    /** While a special procedure goes on the due day is the one it announced, which may move; so may that of a wait. */
    public EventContract resumed(Review review, Supplement.Answered answered) {
        var due = expected(review, answered.effectiveOn());
        return new ReviewResumedV1(
                about(review),
                answered.request().id(),
                answered.suppliedAt(),
                due.provisional(),
                progress(review).withDue(due.date()));
    }

    private DueDate expected(Review review, LocalDate on) {
        if (!(review instanceof Review.InProcedure(var docket, var startedOn, var procedure))) {
            return review.due(calendar).orElseGet(() -> {
                var clock = review.timeLimit().orElseThrow();
                return new DueDate(asIfOver(clock, on).date(), true);
            });
        }
        var start = procedure.start();
        var announced = Suspension.ended(start.act().on(), start.expectedUntil());
        return new DueDate(asIfOver(docket.clock(startedOn, announced), on).date(), true);
    }

    /** The due day if everything that the clock stands still for were over that day. */
    private DueDate asIfOver(TimeLimit clock, LocalDate on) {
        var pauses = clock.suspensions().stream()
                .map(pause -> pause instanceof Suspension.Running(var start)
                        ? Suspension.ended(start, on.isBefore(start) ? start : on)
                        : pause)
                .toList();
        return new TimeLimit(clock.acceptedOn(), clock.workingDays(), clock.extension(), pauses)
                .due(calendar)
                .orElseThrow();
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
                null,
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
                null,
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
                .orElseGet(() -> asIfOver(
                        review.docket().clock(started.startedOn()),
                        extension.act().on()));
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
