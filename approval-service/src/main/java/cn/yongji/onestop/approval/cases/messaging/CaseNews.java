package cn.yongji.onestop.approval.cases.messaging;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.RecordedResolution;
import cn.yongji.onestop.approval.cases.domain.ResolvedEffect;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.domain.review.Withdrawal;
import cn.yongji.onestop.approval.cases.domain.rule.CaseDecider;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ActionItemEvent;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationCorrectionRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationEvent;
import cn.yongji.onestop.kernel.event.ApplicationRefusedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementAddedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementMetV1;
import cn.yongji.onestop.kernel.event.ApplicationSubmittedV1;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalDeniedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.CommitmentFoundFalseV1;
import cn.yongji.onestop.kernel.event.CommitmentRepairedV1;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.GapDueSoonV1;
import cn.yongji.onestop.kernel.event.GapFulfilledV1;
import cn.yongji.onestop.kernel.event.GapPromisedV1;
import cn.yongji.onestop.kernel.event.GapRepairedV1;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.MeetingCancelledV1;
import cn.yongji.onestop.kernel.event.MeetingDayChangedV1;
import cn.yongji.onestop.kernel.event.MeetingHeldV1;
import cn.yongji.onestop.kernel.event.MeetingMinutesApprovedV1;
import cn.yongji.onestop.kernel.event.MeetingRescheduledV1;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import cn.yongji.onestop.kernel.event.ProblemPositionTakenV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ProblemReopenedV1;
import cn.yongji.onestop.kernel.event.PromiseEvent;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an event of another service does to a case that exists. */
record CaseNews(CaseDecider decider, Case of) {
    private static final String INTAKE = "intake";

    Decision<Case, ?> take(EventContract event) {
        return switch (event) {
            case ApplicationEvent it -> ofApplication(it);
            case PromiseEvent it -> ofPromise(it);
            case CoordinationEvent it -> ofCoordination(it);
            case IntakeEvent _, ApprovalEvent _, LedgerEvent _, ReferenceEvent _ -> Decision.unchanged();
        };
    }

    private Decision<Case, ?> ofApplication(ApplicationEvent event) {
        return switch (event) {
            case ApplicationSupplementedV1 it -> ofReview(it.reviewId(), answer(it));
            case ApplicationWithdrawalRequestedV1 it ->
                ofAll(new ReviewCommand.AskWithdrawal(
                        new Withdrawal(it.reason(), new Act(it.requestedAt(), it.requestedBy()))));
            case ApplicationWithdrawalDeniedV1 it ->
                ofAll(new ReviewCommand.DenyWithdrawal(new Act(it.deniedAt(), it.deniedBy())));
            case ApplicationWithdrawnV1 it ->
                ofAll(new ReviewCommand.ConfirmWithdrawal(it.reason(), new Act(it.withdrawnAt(), it.withdrawnBy())));
            case ApplicationRequirementMetV1 it -> met(it);
            case ApplicationRequirementAddedV1 it -> ofMatter(it.matterCode(), _ -> required(it));
            case ApplicationSubmittedV1 _,
                    ApplicationCorrectionRequestedV1 _,
                    ApplicationAcceptedV1 _,
                    ApplicationRefusedV1 _ -> Decision.unchanged();
        };
    }

    private Decision<Case, ?> ofPromise(PromiseEvent event) {
        return switch (event) {
            case GapPromisedV1 it -> ofMatter(it.matterCode(), _ -> promised(it));
            case GapFulfilledV1 it ->
                ofMatter(
                        it.matterCode(),
                        _ -> new ReviewCommand.MoveGap(
                                it.gapId(),
                                Gap.State.FULFILLED,
                                Optional.of(it.materialId()),
                                new Act(it.fulfilledAt(), it.fulfilledBy())));
            case GapBreachedV1 it ->
                ofMatter(
                        it.matterCode(),
                        _ -> new ReviewCommand.MissGap(it.gapId(), it.dueOn(), new Act(it.breachedAt(), INTAKE)));
            case GapRepairedV1 it ->
                ofMatter(
                        it.matterCode(),
                        _ -> new ReviewCommand.MoveGap(
                                it.gapId(), Gap.State.REPAIRED, new Act(it.repairedAt(), it.repairedBy())));
            case CommitmentFoundFalseV1 it ->
                ofMatter(
                        it.matterCode(),
                        _ -> new ReviewCommand.FindCommitmentFalse(it.finding(), new Act(it.foundAt(), it.foundBy())));
            case CommitmentRepairedV1 it ->
                ofMatter(
                        it.matterCode(),
                        _ -> new ReviewCommand.MakeCommitmentGood(
                                it.reason(), new Act(it.repairedAt(), it.repairedBy())));
            case GapDueSoonV1 _ -> Decision.unchanged();
        };
    }

    private Decision<Case, ?> ofCoordination(CoordinationEvent event) {
        return switch (event) {
            case ProblemRaisedV1 it -> concerns(it) ? raised(it) : Decision.unchanged();
            case ResolutionRecordedV1 it -> resolved(it);
            case ProblemClosedV1 it ->
                ofReview(
                        it.reviewId(),
                        new ReviewCommand.EndBlock(it.problemId(), it.result(), new Act(it.closedAt(), it.closedBy())));
            case ProblemMovedV1 _,
                    ProblemPositionTakenV1 _,
                    ProblemReopenedV1 _,
                    ActionItemEvent _,
                    MeetingScheduledV1 _,
                    MeetingHeldV1 _,
                    MeetingMinutesApprovedV1 _,
                    MeetingCancelledV1 _,
                    MeetingRescheduledV1 _,
                    MeetingDayChangedV1 _ -> Decision.unchanged();
        };
    }

    private Decision<Case, ?> raised(ProblemRaisedV1 it) {
        return ofReview(
                it.reviewId(), new ReviewCommand.RaiseBlock(it.problemId(), new Act(it.raisedAt(), it.raisedBy())));
    }

    private Decision<Case, ?> ofReview(@Nullable String reviewId, ReviewCommand command) {
        var review = reviewId == null ? Optional.<ReviewId>empty() : ReviewId.parse(reviewId);
        if (review.isEmpty() || !review.get().caseId().equals(of.id())) {
            return Decision.refused("the review " + reviewId + " is none of the case " + of.id());
        }
        return decider.decide(of, review.get().matter(), command);
    }

    private Decision<Case, ?> ofAll(ReviewCommand command) {
        return decider.decideAll(of, command);
    }

    private Decision<Case, ?> ofMatter(String code, Function<MatterCode, ReviewCommand> command) {
        return MatterCode.parse(code)
                .value()
                .<Decision<Case, ?>>map(matter -> decider.decide(of, matter, command.apply(matter)))
                .orElseGet(() -> Decision.refused(code + " is no matter"));
    }

    private Decision<Case, ?> met(ApplicationRequirementMetV1 it) {
        return MatterCode.parse(it.requiredMatter())
                .value()
                .<Decision<Case, ?>>map(matter -> ofAll(new ReviewCommand.MeetRequirement(
                        matter, Optional.ofNullable(it.resultNumber()), new Act(it.metAt(), INTAKE))))
                .orElseGet(() -> Decision.refused(it.requiredMatter() + " is no matter"));
    }

    private static ReviewCommand required(ApplicationRequirementAddedV1 it) {
        return new ReviewCommand.AddRequirement(
                MatterCode.of(it.requiredMatter()),
                it.rule(),
                it.reason(),
                it.causes() == null ? List.of() : it.causes(),
                new Act(it.addedAt(), INTAKE));
    }

    private static ReviewCommand promised(GapPromisedV1 it) {
        return new ReviewCommand.PromiseGap(
                new Gap(it.gapId(), it.slot(), it.slotName(), it.dueOn(), Gap.State.OUTSTANDING),
                new Act(it.promisedAt(), it.promisedBy()));
    }

    /** Nobody blocks another department's review: the problem stays on record, the review goes on. */
    private boolean concerns(ProblemRaisedV1 problem) {
        if (problem.department() == null || problem.reviewId() == null) return true;
        return ReviewId.parse(problem.reviewId())
                .flatMap(review -> of.review(review.matter()))
                .map(Review::department)
                .map(department -> department.value().equals(problem.department()))
                .orElse(true);
    }

    private static ReviewCommand answer(ApplicationSupplementedV1 it) {
        return new ReviewCommand.TakeSupplement(
                it.supplementId(),
                it.materials(),
                Optional.ofNullable(it.note()),
                new Act(it.suppliedAt(), it.suppliedBy()));
    }

    private Decision<Case, ?> resolved(ResolutionRecordedV1 it) {
        var noted = new RecordedResolution(
                it.resolutionId(),
                Optional.ofNullable(it.problemId()),
                Optional.ofNullable(it.reviewId()).flatMap(ReviewId::parse).map(ReviewId::matter),
                it.text(),
                it.recordedAt());
        return decider.resolve(of, noted, effectOf(it));
    }

    private static Optional<ResolvedEffect> effectOf(ResolutionRecordedV1 it) {
        var departments = it.departments() == null ? List.<String>of() : it.departments();
        if (it.effect().is(ResolutionEffect.RELEASE_REVIEW))
            return Optional.of(new ResolvedEffect.Release(it.recordedBy(), departments));
        var extension = it.extension();
        return extension == null
                ? Optional.empty()
                : Optional.of(new ResolvedEffect.Extend(extension.workingDays(), extension.consentedBy(), departments));
    }
}
