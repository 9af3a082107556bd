package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.Suspension;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.CaseRefusalsCombinedV1;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.CaseWithdrawnV1;
import cn.yongji.onestop.kernel.event.CombinedRefusal;
import cn.yongji.onestop.kernel.event.ContradictionFoundV1;
import cn.yongji.onestop.kernel.event.DecisionCondition;
import cn.yongji.onestop.kernel.event.DisputedCondition;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.NoticeIssuedV1;
import cn.yongji.onestop.kernel.event.NoticeItem;
import cn.yongji.onestop.kernel.event.OpenedReview;
import cn.yongji.onestop.kernel.event.OpinionGivenV1;
import cn.yongji.onestop.kernel.event.OpinionRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewApplicableAgainV1;
import cn.yongji.onestop.kernel.event.ReviewAssignedV1;
import cn.yongji.onestop.kernel.event.ReviewBlockedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionProposedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewExtendedV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewPreOpinionRecordedV1;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewRevokedV1;
import cn.yongji.onestop.kernel.event.ReviewRungReachedV1;
import cn.yongji.onestop.kernel.event.ReviewStartedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionEndedV1;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;
import cn.yongji.onestop.kernel.event.ReviewUnblockedV1;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the facts of one case are told to the other services. */
record CaseFacts(Case subject, WorkingCalendar calendar) {
    private static final String MERGED_SUPPLEMENT = "MERGED_SUPPLEMENT";

    EventContract opened() {
        var reviews = subject.reviews().stream().map(this::opened).toList();
        return new CaseOpenedV1(project(), subject.id(), subject.application().stage(), reviews);
    }

    private OpenedReview opened(Review review) {
        var asked = review.assignment();
        var due = dueOf(review);
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

    EventContract supplementRequested(Review review, Supplement.Request request) {
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
    EventContract standsBeside(Review review, Supplement.Request request, Review asking) {
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
    EventContract resumed(Review review, Supplement.Answered answered) {
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
            return review.timeLimit().flatMap(clock -> clock.due(calendar)).orElseThrow();
        }
        var start = procedure.start();
        var announced = Suspension.ended(start.act().on(), start.expectedUntil());
        var due = docket.clock(startedOn, announced).due(calendar).orElseThrow();
        return new DueDate(due.date(), true);
    }

    EventContract suspended(Review review, Procedure.Start start) {
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

    EventContract suspensionEnded(Review review, Procedure.Ended ended) {
        return new ReviewSuspensionEndedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                ended.start().id(),
                ended.result(),
                ended.endedOn(),
                dueOf(review).map(DueDate::date).orElse(null),
                ended.act().at(),
                ended.act().by());
    }

    /** While it stands still, the due day that its limit alone would give. */
    EventContract extended(Review review, Extension extension) {
        var started = (Review.Started) review;
        var due = dueOf(review)
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

    private Optional<DueDate> dueOf(Review review) {
        return review.timeLimit().flatMap(clock -> clock.due(calendar));
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

    EventContract proposed(Review.AwaitingSignature review) {
        var proposal = review.proposal();
        return new ReviewDecisionProposedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                proposal.draft().verdict().name(),
                proposal.act().at(),
                proposal.act().by());
    }

    EventContract preReviewed(Review.PreReviewed review) {
        var opinion = review.preOpinion();
        return new ReviewPreOpinionRecordedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                opinion.draft().verdict().name(),
                subject.missingFor(review).stream().map(MatterCode::value).toList(),
                opinion.act().at(),
                opinion.act().by());
    }

    EventContract decisionWithdrawn(Review review, Verdict verdict, String reason, Act act) {
        return new ReviewDecisionWithdrawnV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                verdict.name(),
                reason,
                act.at(),
                act.by());
    }

    EventContract revoked(Review.Revoked review) {
        return new ReviewRevokedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                review.ground(),
                review.act().at(),
                review.act().by());
    }

    EventContract notApplicable(Review.NotApplicable review) {
        return new ReviewNotApplicableV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                review.rule(),
                review.evidence(),
                review.act().at(),
                review.act().by());
    }

    EventContract applicableAgain(Review review, String reason, Act act) {
        return new ReviewApplicableAgainV1(
                project(), subject.id(), id(review), matter(review), department(review), reason, act.at(), act.by());
    }

    EventContract assigned(
            Review review, Reviewer to, Optional<String> previous, Reviewer.How how, Optional<String> reason, Act act) {
        return new ReviewAssignedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                to.cover().map(Reviewer.Cover::subject).orElse(to.subject()),
                previous.orElse(null),
                how.name(),
                reason.orElse(null),
                act.at(),
                act.by());
    }

    EventContract opinionRequested(Review review, Consultation asked) {
        return new OpinionRequestedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                asked.id(),
                asked.consulted().value(),
                asked.question(),
                asked.answerBy(),
                asked.asked().at(),
                asked.asked().by());
    }

    EventContract opinionGiven(Review review, Consultation asked) {
        var answer = asked.answer().orElseThrow();
        return new OpinionGivenV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                asked.id(),
                asked.consulted().value(),
                answer.position().name(),
                answer.position() == Consultation.Position.NO_OBJECTION_BY_SILENCE,
                answer.act().at(),
                answer.act().by());
    }

    EventContract decided(Review.Closed review) {
        return switch (review) {
            case Review.Passed it -> {
                var approval = it.approval();
                yield decided(
                        it,
                        it.verdict(),
                        null,
                        approval.resultNumber().orElse(null),
                        approval.act().by(),
                        approval.usedWorkingDays(),
                        approval.basis(),
                        approval.conditions().stream().map(Condition::told).toList());
            }
            case Review.Refused it -> {
                var rejection = it.rejection();
                yield decided(
                        it,
                        it.verdict(),
                        rejection.ground(),
                        rejection.resultNumber().orElse(null),
                        rejection.act().by(),
                        rejection.usedWorkingDays(),
                        rejection.basis(),
                        List.of());
            }
            case Review.NotStarted it -> byRule(it, Verdict.NOT_STARTED, it.ground(), Review.NotStarted.RULE);
            // The contract has no word of its own for what was taken back after its start; the code 14 is the same.
            case Review.Recalled it ->
                byRule(it, Verdict.NOT_STARTED, it.ground(), it.act().by());
            case Review.Withdrawn it ->
                byRule(it, Verdict.WITHDRAWN, it.reason(), it.act().by());
            case Review.Revoked _, Review.NotApplicable _ ->
                throw new IllegalArgumentException("told by a contract of its own: " + review);
        };
    }

    private EventContract byRule(Review.Closed review, Verdict verdict, String ground, String by) {
        return decided(review, verdict, ground, null, by, 0, Basis.PLAIN, List.of());
    }

    private EventContract decided(
            Review.Closed review,
            Verdict verdict,
            @Nullable String ground,
            @Nullable String resultNumber,
            String by,
            int usedWorkingDays,
            Basis basis,
            List<DecisionCondition> conditions) {
        return new ReviewDecidedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                review.assignment().matterName(),
                verdict.name(),
                ReviewStatus.of(review).code(),
                ground,
                resultNumber,
                review.closedAt(),
                by,
                usedWorkingDays,
                basis.rule().orElse(null),
                basis.paperDueOn().orElse(null),
                conditions.isEmpty() ? null : conditions);
    }

    EventContract rungReached(Review review, Rung rung, Act act) {
        var due = dueOf(review).orElseThrow();
        var limit = review.timeLimit().orElseThrow();
        return new ReviewRungReachedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                rung.name(),
                due.date(),
                limit.remaining(calendar, act.on()),
                rung == Rung.SUPERVISION
                        ? review.docket()
                                .time()
                                .supervision()
                                .map(Supervision::replyBy)
                                .orElse(null)
                        : null,
                act.at());
    }

    /** The department is reminded of the paper it owes for its silence. */
    EventContract paperMissing(Review review, LocalDate paperDueOn, Act act) {
        return new ReviewRungReachedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                Rung.REMINDER.name(),
                paperDueOn,
                calendar.between(act.on(), paperDueOn),
                null,
                act.at());
    }

    EventContract turnedRed(Review review) {
        var due = dueOf(review).orElseThrow();
        return new ReviewTurnedRedV1(
                project(),
                subject.id(),
                id(review),
                matter(review),
                department(review),
                review.assignment().matterName(),
                due.date());
    }

    EventContract noticeIssued(Notice.Issued notice, List<NoticeItem> items) {
        return new NoticeIssuedV1(
                project(),
                subject.id(),
                subject.id(),
                notice.id(),
                items,
                notice.answerBy(),
                notice.act().at(),
                notice.act().by());
    }

    /** One line per thing that was asked for. */
    List<NoticeItem> noticeItems(Review review, Supplement.Request request) {
        return request.items().stream()
                .map(item -> new NoticeItem(
                        id(review), department(review), request.id(), item.text(), item.slot(), request.basis()))
                .toList();
    }

    EventContract contradictionFound(Contradiction found) {
        return new ContradictionFoundV1(
                project(),
                subject.id(),
                found.id(),
                found.rule(),
                List.of(disputed(found.one()), disputed(found.other())),
                found.foundAt());
    }

    private DisputedCondition disputed(Contradiction.Side side) {
        var review = subject.review(side.matter()).orElseThrow();
        return new DisputedCondition(id(review), department(review), side.text());
    }

    EventContract refusalsCombined(List<Review.Refused> refused, Instant at) {
        return new CaseRefusalsCombinedV1(
                project(),
                subject.id(),
                refused.stream()
                        .map(review -> new CombinedRefusal(
                                id(review),
                                department(review),
                                review.rejection().ground(),
                                review.rejection().remedy().orElse(null)))
                        .toList(),
                at);
    }

    EventContract returned(String ground, Act act) {
        return new CaseReturnedV1(project(), subject.id(), ground, act.at(), act.by());
    }

    EventContract withdrawn(Instant at) {
        return new CaseWithdrawnV1(project(), subject.id(), at);
    }

    EventContract closed(Outcome outcome, Instant at) {
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
