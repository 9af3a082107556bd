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
