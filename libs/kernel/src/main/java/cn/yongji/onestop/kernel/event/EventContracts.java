package cn.yongji.onestop.kernel.event;

import java.util.Map;
import java.util.Objects;
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

    /** 台账 topic: what the ledger itself concludes. */
    public static final String LEDGER = "onestop.ledger";

    /** Reference data, compacted: working calendar and catalogue. */
    public static final String REFERENCE = "onestop.reference";

    private record Contract(String name, Class<? extends EventContract> type) {
        String topic() {
            if (IntakeEvent.class.isAssignableFrom(type)) return INTAKE;
            if (ApprovalEvent.class.isAssignableFrom(type)) return APPROVAL;
            if (CoordinationEvent.class.isAssignableFrom(type)) return COORDINATION;
            return LedgerEvent.class.isAssignableFrom(type) ? LEDGER : REFERENCE;
        }
    }

    private static final Map<String, Contract> BY_NAME = Set.of(
                    new Contract("project.opened.v1", ProjectOpenedV1.class),
                    new Contract("project.facts-changed.v1", ProjectFactsChangedV1.class),
                    new Contract("plan.issued.v1", PlanIssuedV1.class),
                    new Contract("material.stored.v1", MaterialStoredV1.class),
                    new Contract("application.submitted.v1", ApplicationSubmittedV1.class),
                    new Contract("application.correction-requested.v1", ApplicationCorrectionRequestedV1.class),
                    new Contract("application.accepted.v1", ApplicationAcceptedV1.class),
                    new Contract("application.supplemented.v1", ApplicationSupplementedV1.class),
                    new Contract("case.opened.v1", CaseOpenedV1.class),
                    new Contract("review.started.v1", ReviewStartedV1.class),
                    new Contract("review.supplement-requested.v1", ReviewSupplementRequestedV1.class),
                    new Contract("review.resumed.v1", ReviewResumedV1.class),
                    new Contract("review.blocked.v1", ReviewBlockedV1.class),
                    new Contract("review.unblocked.v1", ReviewUnblockedV1.class),
                    new Contract("review.decided.v1", ReviewDecidedV1.class),
                    new Contract("review.turned-red.v1", ReviewTurnedRedV1.class),
                    new Contract("case.closed.v1", CaseClosedV1.class),
                    new Contract("problem.raised.v1", ProblemRaisedV1.class),
                    new Contract("meeting.scheduled.v1", MeetingScheduledV1.class),
                    new Contract("resolution.recorded.v1", ResolutionRecordedV1.class),
                    new Contract("resolution.effected.v1", ResolutionEffectedV1.class),
                    new Contract("plan.exemption-undone.v1", PlanExemptionUndoneV1.class),
                    new Contract("project.works-begun.v1", WorksBegunV1.class),
                    new Contract("agent.assigned.v1", AgentAssignedV1.class),
                    new Contract("visit.recorded.v1", VisitRecordedV1.class),
                    new Contract("prereview.requested.v1", PreReviewRequestedV1.class),
                    new Contract("prereview.concluded.v1", PreReviewConcludedV1.class),
                    new Contract("application.refused.v1", ApplicationRefusedV1.class),
                    new Contract("application.withdrawal-requested.v1", ApplicationWithdrawalRequestedV1.class),
                    new Contract("application.withdrawal-denied.v1", ApplicationWithdrawalDeniedV1.class),
                    new Contract("application.withdrawn.v1", ApplicationWithdrawnV1.class),
                    new Contract("application.requirement-added.v1", ApplicationRequirementAddedV1.class),
                    new Contract("application.requirement-met.v1", ApplicationRequirementMetV1.class),
                    new Contract("gap.promised.v1", GapPromisedV1.class),
                    new Contract("gap.due-soon.v1", GapDueSoonV1.class),
                    new Contract("gap.fulfilled.v1", GapFulfilledV1.class),
                    new Contract("gap.breached.v1", GapBreachedV1.class),
                    new Contract("gap.repaired.v1", GapRepairedV1.class),
                    new Contract("commitment.found-false.v1", CommitmentFoundFalseV1.class),
                    new Contract("material.flagged.v1", MaterialFlaggedV1.class),
                    new Contract("material.flag-lifted.v1", MaterialFlagLiftedV1.class),
                    new Contract("commitment.repaired.v1", CommitmentRepairedV1.class),
                    new Contract("agent.released.v1", AgentReleasedV1.class),
                    new Contract("agent.cover-changed.v1", AgentCoverChangedV1.class),
                    new Contract("project.key-declared.v1", ProjectKeyDeclaredV1.class),
                    new Contract("review.suspended.v1", ReviewSuspendedV1.class),
                    new Contract("review.suspension-ended.v1", ReviewSuspensionEndedV1.class),
                    new Contract("review.extended.v1", ReviewExtendedV1.class),
                    new Contract("review.suspension-proposed.v1", ReviewSuspensionProposedV1.class),
                    new Contract("review.suspension-denied.v1", ReviewSuspensionDeniedV1.class),
                    new Contract("review.supplement-refused.v1", ReviewSupplementRefusedV1.class),
                    new Contract("review.paper-brought.v1", ReviewPaperBroughtV1.class),
                    new Contract("review.exemption-undone.v1", ReviewExemptionUndoneV1.class),
                    new Contract("review.rung-reached.v1", ReviewRungReachedV1.class),
                    new Contract("review.supervision-answered.v1", ReviewSupervisionAnsweredV1.class),
                    new Contract("review.deadline-moved.v1", ReviewDeadlineMovedV1.class),
                    new Contract("review.assigned.v1", ReviewAssignedV1.class),
                    new Contract("review.decision-proposed.v1", ReviewDecisionProposedV1.class),
                    new Contract("review.pre-opinion-recorded.v1", ReviewPreOpinionRecordedV1.class),
                    new Contract("review.decision-withdrawn.v1", ReviewDecisionWithdrawnV1.class),
                    new Contract("review.revoked.v1", ReviewRevokedV1.class),
                    new Contract("review.revocation-opened.v1", ReviewRevocationOpenedV1.class),
                    new Contract("review.upheld.v1", ReviewUpheldV1.class),
                    new Contract("review.not-applicable.v1", ReviewNotApplicableV1.class),
                    new Contract("review.applicable-again.v1", ReviewApplicableAgainV1.class),
                    new Contract("opinion.requested.v1", OpinionRequestedV1.class),
                    new Contract("opinion.given.v1", OpinionGivenV1.class),
                    new Contract("notice.issued.v1", NoticeIssuedV1.class),
                    new Contract("case.returned.v1", CaseReturnedV1.class),
                    new Contract("case.withdrawn.v1", CaseWithdrawnV1.class),
                    new Contract("case.refusals-combined.v1", CaseRefusalsCombinedV1.class),
                    new Contract("contradiction.found.v1", ContradictionFoundV1.class),
                    new Contract("case.messaged.v1", CaseMessagedV1.class),
                    new Contract("calendar.published.v1", CalendarPublishedV1.class),
                    new Contract("catalogue.published.v1", CataloguePublishedV1.class),
                    new Contract("improvement.accepted.v1", ImprovementAcceptedV1.class),
                    new Contract("improvement.drafted.v1", ImprovementDraftedV1.class),
                    new Contract("problem.moved.v1", ProblemMovedV1.class),
                    new Contract("meeting.minutes-approved.v1", MeetingMinutesApprovedV1.class),
                    new Contract("meeting.held.v1", MeetingHeldV1.class),
                    new Contract("problem.item-reminded.v1", ActionItemRemindedV1.class),
                    new Contract("problem.item-changed.v1", ActionItemChangedV1.class),
                    new Contract("problem.item-opened.v1", ActionItemOpenedV1.class),
                    new Contract("problem.reopened.v1", ProblemReopenedV1.class),
                    new Contract("problem.position-taken.v1", ProblemPositionTakenV1.class),
                    new Contract("meeting.cancelled.v1", MeetingCancelledV1.class),
                    new Contract("meeting.rescheduled.v1", MeetingRescheduledV1.class),
                    new Contract("meeting.day-changed.v1", MeetingDayChangedV1.class),
                    new Contract("improvement.suggested.v1", ImprovementSuggestedV1.class),
                    new Contract("retrospective.computed.v1", RetrospectiveComputedV1.class),
                    new Contract("retrospective.discussed.v1", RetrospectiveDiscussedV1.class),
                    new Contract("retrospective.concluded.v1", RetrospectiveConcludedV1.class),
                    new Contract("reconciliation.difference-found.v1", DifferenceFoundV1.class),
                    new Contract("reconciliation.difference-closed.v1", DifferenceClosedV1.class),
                    new Contract("reconciliation.completed.v1", ReconciliationCompletedV1.class),
                    new Contract("problem.closed.v1", ProblemClosedV1.class))
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

    /** The topic on which events of a kind travel. */
    public static String topicOf(Class<? extends EventContract> kind) {
        return of(kind).topic();
    }

    /** The wire name of a contract. */
    public static String nameOf(EventContract event) {
        return of(event.getClass()).name();
    }

    private static Contract of(Class<? extends EventContract> kind) {
        return Objects.requireNonNull(BY_TYPE.get(kind));
    }

    private static Contract required(String name) {
        var contract = BY_NAME.get(name);
        if (contract == null) throw new IllegalArgumentException("no contract is named " + name);
        return contract;
    }
}
