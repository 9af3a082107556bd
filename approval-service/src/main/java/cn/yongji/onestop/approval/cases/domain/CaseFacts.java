package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.OpenedReview;
import cn.yongji.onestop.kernel.event.ReviewBlockedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewStartedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;
import cn.yongji.onestop.kernel.event.ReviewUnblockedV1;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the facts of one case are told to the other services. */
record CaseFacts(Case subject, WorkingCalendar calendar) {
    EventContract opened() {
        var reviews = subject.reviews().stream().map(this::opened).toList();
        return new CaseOpenedV1(project(), subject.id(), subject.application().stage(), reviews);
    }

    private OpenedReview opened(Review review) {
        var asked = review.assignment();
        var due = review instanceof Review.Started started ? started.clock().due(calendar) : Optional.<DueDate>empty();
        return new OpenedReview(
                id(review),
                asked.matter().value(),
                asked.matterName(),
                asked.department().value(),
                asked.departmentName(),
                due.isPresent() ? "UNDER_REVIEW" : "WAITING",
                asked.limitWorkingDays(),
                due.map(DueDate::date).orElse(null),
                due.map(DueDate::provisional).orElse(false),
                subject.missingFor(review).stream().map(MatterCode::value).toList());
    }

    EventContract started(Review.UnderReview review, Instant at) {
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

    EventContract supplementRequested(Review.Supplementing review) {
        var request = review.supplement().request();
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

    EventContract resumed(Review.UnderReview review, Supplement.Answered answered) {
        var due = review.clock().due(calendar).orElseThrow();
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

    EventContract blocked(Review review, Block.Standing block) {
        return new ReviewBlockedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                block.problemId(),
                block.since());
    }

    EventContract unblocked(Review review, Block.Lifted block) {
        return new ReviewUnblockedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                block.problemId(),
                block.resolutionId(),
                block.resolution(),
                block.at());
    }

    EventContract decided(Review.Closed review) {
        return switch (review) {
            case Review.Granted(var _, var _, var approval) ->
                decided(
                        review,
                        null,
                        approval.resultNumber().orElse(null),
                        approval.act().by(),
                        approval.usedWorkingDays());
            case Review.Refused(var _, var _, var rejection) ->
                decided(
                        review,
                        rejection.ground(),
                        rejection.resultNumber().orElse(null),
                        rejection.act().by(),
                        rejection.usedWorkingDays());
            case Review.NotStarted notStarted -> decided(review, notStarted.ground(), null, Review.NotStarted.RULE, 0);
        };
    }

    private EventContract decided(
            Review.Closed review,
            @Nullable String ground,
            @Nullable String resultNumber,
            String by,
            int usedWorkingDays) {
        return new ReviewDecidedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                review.assignment().matterName(),
                review.verdict().name(),
                ReviewStatus.of(review).code(),
                ground,
                resultNumber,
                review.closedAt(),
                by,
                usedWorkingDays);
    }

    EventContract turnedRed(Review.UnderReview review) {
        var due = review.clock().due(calendar).orElseThrow();
        return new ReviewTurnedRedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                review.assignment().matterName(),
                due.date());
    }

    EventContract closed(Verdict outcome, Instant at) {
        return new CaseClosedV1(project(), subject.id(), outcome.name(), at);
    }

    private String project() {
        return subject.application().projectId();
    }

    private String id(Review review) {
        return subject.idOf(review).value();
    }

    private static String matter(Review review) {
        return review.matter().value();
    }

    private static String department(Review review) {
        return review.department().value();
    }
}
