package cn.yongji.onestop.kernel.event;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The written wire names of all contracts, and the topics they travel on. */
public final class EventContracts {
    /** 申报 topic: projects, plans, materials and applications. */
    public static final String INTAKE = "onestop.intake";

    /** 审批 topic: cases and reviews. */
    public static final String APPROVAL = "onestop.approval";

    /** 协调 topic: problems and meetings. */
    public static final String COORDINATION = "onestop.coordination";

    /** Reference data, compacted: working calendar and catalogue. */
    public static final String REFERENCE = "onestop.reference";

    private record Contract(String name, String topic, Class<? extends EventContract> type) {}

    private static final Map<String, Contract> BY_NAME = Set.of(
                    new Contract("project.opened.v1", INTAKE, ProjectOpenedV1.class),
                    new Contract("project.facts-changed.v1", INTAKE, ProjectFactsChangedV1.class),
                    new Contract("plan.issued.v1", INTAKE, PlanIssuedV1.class),
                    new Contract("material.stored.v1", INTAKE, MaterialStoredV1.class),
                    new Contract("application.submitted.v1", INTAKE, ApplicationSubmittedV1.class),
                    new Contract("application.correction-requested.v1", INTAKE, ApplicationCorrectionRequestedV1.class),
                    new Contract("application.accepted.v1", INTAKE, ApplicationAcceptedV1.class),
                    new Contract("application.supplemented.v1", INTAKE, ApplicationSupplementedV1.class),
                    new Contract("case.opened.v1", APPROVAL, CaseOpenedV1.class),
                    new Contract("review.started.v1", APPROVAL, ReviewStartedV1.class),
                    new Contract("review.supplement-requested.v1", APPROVAL, ReviewSupplementRequestedV1.class),
                    new Contract("review.resumed.v1", APPROVAL, ReviewResumedV1.class),
                    new Contract("review.blocked.v1", APPROVAL, ReviewBlockedV1.class),
                    new Contract("review.unblocked.v1", APPROVAL, ReviewUnblockedV1.class),
                    new Contract("review.decided.v1", APPROVAL, ReviewDecidedV1.class),
                    new Contract("review.turned-red.v1", APPROVAL, ReviewTurnedRedV1.class),
                    new Contract("case.closed.v1", APPROVAL, CaseClosedV1.class),
                    new Contract("problem.raised.v1", COORDINATION, ProblemRaisedV1.class),
                    new Contract("meeting.scheduled.v1", COORDINATION, MeetingScheduledV1.class),
                    new Contract("resolution.recorded.v1", COORDINATION, ResolutionRecordedV1.class),
                    new Contract("plan.exemption-undone.v1", INTAKE, PlanExemptionUndoneV1.class),
                    new Contract("agent.assigned.v1", INTAKE, AgentAssignedV1.class),
                    new Contract("visit.recorded.v1", INTAKE, VisitRecordedV1.class),
                    new Contract("prereview.requested.v1", INTAKE, PreReviewRequestedV1.class),
                    new Contract("prereview.concluded.v1", INTAKE, PreReviewConcludedV1.class),
                    new Contract("application.refused.v1", INTAKE, ApplicationRefusedV1.class),
                    new Contract("application.withdrawal-requested.v1", INTAKE, ApplicationWithdrawalRequestedV1.class),
                    new Contract("application.withdrawal-denied.v1", INTAKE, ApplicationWithdrawalDeniedV1.class),
                    new Contract("application.withdrawn.v1", INTAKE, ApplicationWithdrawnV1.class),
                    new Contract("application.requirement-added.v1", INTAKE, ApplicationRequirementAddedV1.class),
                    new Contract("application.requirement-met.v1", INTAKE, ApplicationRequirementMetV1.class),
                    new Contract("gap.promised.v1", INTAKE, GapPromisedV1.class),
                    new Contract("gap.due-soon.v1", INTAKE, GapDueSoonV1.class),
                    new Contract("gap.fulfilled.v1", INTAKE, GapFulfilledV1.class),
                    new Contract("gap.breached.v1", INTAKE, GapBreachedV1.class),
                    new Contract("gap.repaired.v1", INTAKE, GapRepairedV1.class),
                    new Contract("commitment.found-false.v1", INTAKE, CommitmentFoundFalseV1.class),
                    new Contract("material.flagged.v1", INTAKE, MaterialFlaggedV1.class),
                    new Contract("material.flag-lifted.v1", INTAKE, MaterialFlagLiftedV1.class),
                    new Contract("commitment.repaired.v1", INTAKE, CommitmentRepairedV1.class),
                    new Contract("agent.released.v1", INTAKE, AgentReleasedV1.class),
                    new Contract("agent.cover-changed.v1", INTAKE, AgentCoverChangedV1.class),
                    new Contract("review.suspended.v1", APPROVAL, ReviewSuspendedV1.class),
                    new Contract("review.suspension-ended.v1", APPROVAL, ReviewSuspensionEndedV1.class),
                    new Contract("review.extended.v1", APPROVAL, ReviewExtendedV1.class),
                    new Contract("review.suspension-proposed.v1", APPROVAL, ReviewSuspensionProposedV1.class),
                    new Contract("review.suspension-denied.v1", APPROVAL, ReviewSuspensionDeniedV1.class),
                    new Contract("review.paper-brought.v1", APPROVAL, ReviewPaperBroughtV1.class),
                    new Contract("review.exemption-undone.v1", APPROVAL, ReviewExemptionUndoneV1.class),
                    new Contract("review.rung-reached.v1", APPROVAL, ReviewRungReachedV1.class),
                    new Contract("review.supervision-answered.v1", APPROVAL, ReviewSupervisionAnsweredV1.class),
                    new Contract("review.deadline-moved.v1", APPROVAL, ReviewDeadlineMovedV1.class),
                    new Contract("review.assigned.v1", APPROVAL, ReviewAssignedV1.class),
                    new Contract("review.decision-proposed.v1", APPROVAL, ReviewDecisionProposedV1.class),
                    new Contract("review.pre-opinion-recorded.v1", APPROVAL, ReviewPreOpinionRecordedV1.class),
                    new Contract("review.decision-withdrawn.v1", APPROVAL, ReviewDecisionWithdrawnV1.class),
                    new Contract("review.revoked.v1", APPROVAL, ReviewRevokedV1.class),
                    new Contract("review.not-applicable.v1", APPROVAL, ReviewNotApplicableV1.class),
                    new Contract("review.applicable-again.v1", APPROVAL, ReviewApplicableAgainV1.class),
                    new Contract("opinion.requested.v1", APPROVAL, OpinionRequestedV1.class),
                    new Contract("opinion.given.v1", APPROVAL, OpinionGivenV1.class),
                    new Contract("notice.issued.v1", APPROVAL, NoticeIssuedV1.class),
                    new Contract("case.returned.v1", APPROVAL, CaseReturnedV1.class),
                    new Contract("case.withdrawn.v1", APPROVAL, CaseWithdrawnV1.class),
                    new Contract("case.refusals-combined.v1", APPROVAL, CaseRefusalsCombinedV1.class),
                    new Contract("contradiction.found.v1", APPROVAL, ContradictionFoundV1.class),
                    new Contract("case.messaged.v1", APPROVAL, CaseMessagedV1.class),
                    new Contract("calendar.published.v1", REFERENCE, CalendarPublishedV1.class),
                    new Contract("problem.closed.v1", COORDINATION, ProblemClosedV1.class))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Contract::name, Function.identity()));

    private static final Map<Class<?>, Contract> BY_TYPE =
            BY_NAME.values().stream().collect(Collectors.toUnmodifiableMap(Contract::type, Function.identity()));

    private EventContracts() {}

    /** All wire names. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** Whether the wire name is one of ours. */
    public static boolean knows(String name) {
        return BY_NAME.containsKey(name);
    }

    /** The record that carries the contract. */
    public static Class<? extends EventContract> typeOf(String name) {
        return required(name).type();
    }

    /** The topic on which the contract travels. */
    public static String topicOf(String name) {
        return required(name).topic();
    }

    /** The wire name of a contract. */
    public static String nameOf(EventContract event) {
        var contract = BY_TYPE.get(event.getClass());
        if (contract == null) throw new IllegalArgumentException("not a contract: " + event.getClass());
        return contract.name();
    }

    private static Contract required(String name) {
        var contract = BY_NAME.get(name);
        if (contract == null) throw new IllegalArgumentException("no contract is named " + name);
        return contract;
    }
}
