package cn.yongji.onestop.approval.cases.messaging;

import cn.yongji.onestop.approval.cases.ComplianceWatch;
import cn.yongji.onestop.approval.cases.ExemptionWatch;
import cn.yongji.onestop.approval.cases.JointReviewWatch;
import cn.yongji.onestop.approval.cases.domain.review.HandlingTerms;
import cn.yongji.onestop.approval.cases.domain.review.JointReviewDemand;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.approval.cases.domain.rule.FallenExemption;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.PlannedMatter;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Hears that a project is no longer exempt from something, or that a higher level asks for a joint review by its newest plan, and
 * tells its cases; both in the order in which the project says them.
 */
@Component
final class ExemptionReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(PlanExemptionUndoneV1.class, PlanExemptionUndoneV1::projectId)
            .and(PlanIssuedV1.class, PlanIssuedV1::projectId);

    private final ExemptionWatch exemptions;
    private final JointReviewWatch jointReviews;
    private final ComplianceWatch compliance;

    ExemptionReaction(ExemptionWatch exemptions, JointReviewWatch jointReviews, ComplianceWatch compliance) {
        super("exemptions", Pace.AT_ONCE, TARGETS);
        this.exemptions = exemptions;
        this.jointReviews = jointReviews;
        this.compliance = compliance;
    }

    @Override
    public void apply(String projectId, List<EventEnvelope> events) {
        for (var event : events) {
            if (event.data() instanceof PlanIssuedV1 plan) {
                jointReviews.planned(projectId, plan.planVersion(), joint(plan), event);
            }
            if (!(event.data() instanceof PlanExemptionUndoneV1 undone)) continue;
            MatterCode.parse(undone.matterCode())
                    .value()
                    .ifPresent(matter -> exemptions.undone(projectId, event, fallen(matter, undone)));
            compliance.opened(projectId);
        }
    }

    /** The matters that a plan sends to a higher level; earlier writers did not name rules. */
    private static List<JointReviewDemand> joint(PlanIssuedV1 plan) {
        return plan.matters().stream()
                .flatMap(matter -> rules(matter).filter(HandlingTerms::joint).findFirst().stream()
                        .flatMap(rule -> MatterCode.parse(matter.matterCode()).value().stream()
                                .map(code -> new JointReviewDemand(code, rule))))
                .toList();
    }

    private static Stream<AppliedRule> rules(PlannedMatter matter) {
        return matter.rules() == null ? Stream.empty() : matter.rules().stream();
    }

    private static FallenExemption fallen(MatterCode spared, PlanExemptionUndoneV1 it) {
        var dependents = it.dependents() == null ? List.<String>of() : it.dependents();
        return new FallenExemption(
                spared,
                "豁免失效：%s %s".formatted(it.matterCode(), it.matterName()),
                of(it),
                dependents.stream()
                        .flatMap(code -> MatterCode.parse(code).value().stream())
                        .toList());
    }

    private static UndoneExemption of(PlanExemptionUndoneV1 it) {
        return new UndoneExemption(it.rule(), it.causes(), new Act(it.undoneAt(), it.undoneBy()));
    }
}
