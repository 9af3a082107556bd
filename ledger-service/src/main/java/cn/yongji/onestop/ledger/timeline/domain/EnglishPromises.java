package cn.yongji.onestop.ledger.timeline.domain;

import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.ApplicationRefusedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementAddedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementMetV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalDeniedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import cn.yongji.onestop.kernel.event.CommitmentFoundFalseV1;
import cn.yongji.onestop.kernel.event.CommitmentRepairedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.GapDueSoonV1;
import cn.yongji.onestop.kernel.event.GapFulfilledV1;
import cn.yongji.onestop.kernel.event.GapPromisedV1;
import cn.yongji.onestop.kernel.event.GapRepairedV1;
import cn.yongji.onestop.kernel.event.MaterialFlagLiftedV1;
import cn.yongji.onestop.kernel.event.MaterialFlaggedV1;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.PreReviewConcludedV1;
import cn.yongji.onestop.kernel.event.PreReviewRequestedV1;
import cn.yongji.onestop.kernel.event.VisitRecordedV1;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences of plans, agents, promises and withdrawals in English. */
final class EnglishPromises {
    private EnglishPromises() {}

    static Optional<String> sentence(EventContract fact, Names names) {
        return Optional.ofNullable(
                switch (fact) {
                    case PlanExemptionUndoneV1 e ->
                        "%s is no longer exempt by %s: %s; %s"
                                .formatted(
                                        e.matterName(),
                                        e.rule(),
                                        causes(e.causes()),
                                        e.effect().equals("SUPERVISION")
                                                ? "what was granted stands and is supervised"
                                                : "it has to be handled");
                    case AgentAssignedV1 e ->
                        "Agent %s%s; reason: %s"
                                .formatted(
                                        e.agent(),
                                        e.previousAgent() == null ? "" : " takes over from " + e.previousAgent(),
                                        e.reason());
                    case VisitRecordedV1 e ->
                        "%s (%s, %s): %s; %d problems foreseen"
                                .formatted(
                                        e.kind().equals("AGENT_VISIT") ? "The agent visited" : "The applicant came",
                                        e.visitor(),
                                        e.visitedOn(),
                                        e.summary(),
                                        e.foreseenProblems().size());
                    case PreReviewRequestedV1 e ->
                        "A joint pre-review is asked for (%s): %d departments are to answer by %s"
                                .formatted(e.subject(), e.departments().size(), e.opinionsBy());
                    case PreReviewConcludedV1 e ->
                        "The joint pre-review is concluded: %s; %d departments spoke, %d did not"
                                .formatted(
                                        e.minutes(),
                                        e.opinions().size(),
                                        e.silent().size());
                    case ApplicationRefusedV1 e -> "Application not accepted: %s".formatted(e.ground());
                    case ApplicationWithdrawalRequestedV1 e ->
                        "Withdrawal asked for, to be confirmed: %s".formatted(e.reason());
                    case ApplicationWithdrawalDeniedV1 e ->
                        "Withdrawal denied, the reviews go on: %s".formatted(e.reason());
                    case ApplicationWithdrawnV1 e -> "Application withdrawn: %s".formatted(e.reason());
                    case ApplicationRequirementAddedV1 e ->
                        "%s now waits for %s (%s): %s"
                                .formatted(
                                        names.matter(e.matterCode()),
                                        names.matter(e.requiredMatter()),
                                        e.rule(),
                                        e.reason());
                    case ApplicationRequirementMetV1 e ->
                        "%s, which was waited for, is granted".formatted(names.matter(e.requiredMatter()));
                    case GapPromisedV1 e ->
                        "%s accepted with a gap: %s is promised by %s"
                                .formatted(names.matter(e.matterCode()), e.slotName(), e.dueOn());
                    case GapDueSoonV1 e ->
                        "A promised material of %s is due on %s".formatted(names.matter(e.matterCode()), e.dueOn());
                    case GapFulfilledV1 e ->
                        "The promised material of %s is there".formatted(names.matter(e.matterCode()));
                    case GapBreachedV1 e ->
                        "The material promised by %s did not come, no result of %s is issued"
                                .formatted(e.dueOn(), names.matter(e.matterCode()));
                    case GapRepairedV1 e ->
                        "The breach with %s is repaired: %s".formatted(names.matter(e.matterCode()), e.reason());
                    case CommitmentFoundFalseV1 e ->
                        "The commitment for %s was found false: %s"
                                .formatted(names.matter(e.matterCode()), e.finding());
                    case MaterialFlaggedV1 e ->
                        "Material %s: %s, reason: %s, %d open applications use it"
                                .formatted(
                                        flag(e.flag()),
                                        e.name(),
                                        e.reason(),
                                        e.openApplications().size());
                    case MaterialFlagLiftedV1 e ->
                        "Material may be used again: %s, reason: %s, %d open applications use it"
                                .formatted(
                                        e.name(),
                                        e.reason(),
                                        e.openApplications().size());
                    case CommitmentRepairedV1 e ->
                        "The false commitment for %s is made good: %s"
                                .formatted(names.matter(e.matterCode()), e.reason());
                    case AgentReleasedV1 e ->
                        "Agent %s leaves and nobody takes over, %d open applications; reason: %s"
                                .formatted(e.agent(), e.openApplications().size(), e.reason());
                    case AgentCoverChangedV1 e ->
                        e.covers().isEmpty()
                                ? "Agent %s is back, nobody stands in for him".formatted(e.agent())
                                : "Agent %s is away: %s".formatted(e.agent(), covers(e));
                    default -> null;
                });
    }

    private static String covers(AgentCoverChangedV1 e) {
        return e.covers().stream()
                .map(it -> "%s stands in from %s to %s".formatted(it.cover(), it.from(), it.to()))
                .collect(Collectors.joining("; "));
    }

    static String causes(List<FactDifference> causes) {
        return causes.stream()
                .map(it -> it.ranOut()
                        ? "%s %s".formatted(it.fact(), it.after())
                        : "%s changed from %s to %s".formatted(it.fact(), it.before(), it.after()))
                .collect(Collectors.joining("; "));
    }

    private static String flag(String flag) {
        return English.lower(flag);
    }
}
