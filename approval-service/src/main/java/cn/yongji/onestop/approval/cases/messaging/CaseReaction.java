package cn.yongji.onestop.approval.cases.messaging;

import cn.yongji.onestop.approval.cases.CaseFollower;
import cn.yongji.onestop.approval.cases.ExemptionWatch;
import cn.yongji.onestop.approval.cases.JointReviewWatch;
import cn.yongji.onestop.approval.cases.MaterialWatch;
import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.HandlingTerms;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.domain.rule.CaseDecider;
import cn.yongji.onestop.approval.cases.domain.rule.CaseOpening;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementAddedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementMetV1;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalDeniedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.CommitmentFoundFalseV1;
import cn.yongji.onestop.kernel.event.CommitmentRepairedV1;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.GapFulfilledV1;
import cn.yongji.onestop.kernel.event.GapPromisedV1;
import cn.yongji.onestop.kernel.event.GapRepairedV1;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens a case when its application is accepted, and takes to it what the unit does with its application and what
 * coordination resolves. An event that fits no case is put aside with the reason, the others go on.
 */
@Component
final class CaseReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(ApplicationAcceptedV1.class, ApplicationAcceptedV1::applicationId)
            .and(ApplicationSupplementedV1.class, ApplicationSupplementedV1::applicationId)
            .and(ApplicationWithdrawalRequestedV1.class, ApplicationWithdrawalRequestedV1::applicationId)
            .and(ApplicationWithdrawalDeniedV1.class, ApplicationWithdrawalDeniedV1::applicationId)
            .and(ApplicationWithdrawnV1.class, ApplicationWithdrawnV1::applicationId)
            .and(ApplicationRequirementAddedV1.class, ApplicationRequirementAddedV1::applicationId)
            .and(ApplicationRequirementMetV1.class, ApplicationRequirementMetV1::applicationId)
            .and(GapPromisedV1.class, GapPromisedV1::applicationId)
            .and(GapFulfilledV1.class, GapFulfilledV1::applicationId)
            .and(GapBreachedV1.class, GapBreachedV1::applicationId)
            .and(GapRepairedV1.class, GapRepairedV1::applicationId)
            .and(CommitmentFoundFalseV1.class, CommitmentFoundFalseV1::applicationId)
            .and(CommitmentRepairedV1.class, CommitmentRepairedV1::applicationId)
            .and(ProblemRaisedV1.class, problem -> problem.blocking() ? caseOf(problem.reviewId()) : null)
            .and(ProblemClosedV1.class, problem -> caseOf(problem.reviewId()))
            .and(
                    ResolutionRecordedV1.class,
                    resolution -> resolution.reviewId() == null ? resolution.caseId() : caseOf(resolution.reviewId()));

    private final AggregateStore<Case> store;
    private final CaseDecider decider;
    private final CaseOpening opening;
    private final ExemptionWatch exemptions;
    private final JointReviewWatch jointReviews;
    private final MaterialWatch materials;
    private final CaseFollower follower;

    CaseReaction(
            AggregateStore<Case> store,
            CaseDecider decider,
            WorkingCalendar calendar,
            ExemptionWatch exemptions,
            JointReviewWatch jointReviews,
            MaterialWatch materials,
            CaseFollower follower) {
        super("cases", Pace.AT_ONCE, TARGETS);
        this.store = store;
        this.decider = decider;
        this.opening = new CaseOpening(calendar);
        this.exemptions = exemptions;
        this.jointReviews = jointReviews;
        this.materials = materials;
        this.follower = follower;
    }

    /** What is no identity of ours names no case either, and is found out as such when it is applied. */
    private static @Nullable String caseOf(@Nullable String reviewId) {
        if (reviewId == null) return null;
        return ReviewId.parse(reviewId).map(ReviewId::caseId).orElse(reviewId);
    }

    @Override
    public void apply(String caseId, List<EventEnvelope> events) {
        store.reactOrCreate(caseId, events, SequenceRule.FORWARD, this::decide);
        for (var event : events) {
            if (event.data() instanceof ApplicationAcceptedV1 it) {
                jointReviews.catchUp(it.projectId(), caseId);
                if (exempts(it)) exemptions.catchUp(it.projectId(), caseId);
            }
        }
        materials.catchUp(caseId, events.stream().flatMap(CaseReaction::given).collect(Collectors.toSet()));
        if (events.stream().anyMatch(CaseReaction::saysItAlone)) follower.changed(caseId);
    }

    /** A withdrawal that is asked for, or denied, is told by the application only. */
    private static boolean saysItAlone(EventEnvelope event) {
        return event.data() instanceof ApplicationWithdrawalRequestedV1
                || event.data() instanceof ApplicationWithdrawalDeniedV1;
    }

    /** The materials that an event brings to the reviews of a case. */
    private static Stream<String> given(EventEnvelope event) {
        return switch (event.data()) {
            case ApplicationAcceptedV1 it ->
                it.reviews().stream()
                        .flatMap(order -> order.materials().stream())
                        .map(MaterialRef::materialId);
            case ApplicationSupplementedV1 it -> it.materials().stream().map(MaterialRef::materialId);
            case GapFulfilledV1 it -> Stream.of(it.materialId());
            case IntakeEvent _, ApprovalEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> Stream.empty();
        };
    }

    private static boolean exempts(ApplicationAcceptedV1 accepted) {
        return accepted.reviews().stream()
                .anyMatch(order -> HandlingTerms.of(order.terms()).exemption().isPresent());
    }

    private Decision<Case, ?> decide(Optional<Stored<Case>> stored, EventEnvelope event) {
        if (event.data() instanceof ApplicationAcceptedV1 accepted) {
            return stored.isPresent() ? Decision.unchanged() : opened(accepted);
        }
        if (stored.isEmpty()) {
            return needsCase(event) ? Decision.refused("there is no such case") : Decision.unchanged();
        }
        return new CaseNews(decider, stored.get().state()).take(event.data());
    }

    /**
     * Promises and withdrawals may come while an application is not accepted: then there is no case, and what is left of
     * them comes with the acceptance.
     */
    private static boolean needsCase(EventEnvelope event) {
        return switch (event.data()) {
            case ApplicationSupplementedV1 _, ProblemRaisedV1 _ -> true;
            case ResolutionRecordedV1 it -> it.effect().is(ResolutionEffect.RELEASE_REVIEW) || it.extension() != null;
            case IntakeEvent _, ApprovalEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> false;
        };
    }

    private Decision<Case, ?> opened(ApplicationAcceptedV1 accepted) {
        return switch (opening.open(accepted)) {
            case CaseOpening.Opening.Opened(var ruling) -> ruling;
            case CaseOpening.Opening.Impossible(var reason) -> Decision.refused(reason);
        };
    }
}
