package cn.yongji.onestop.intake.papers.project.domain;

import cn.yongji.onestop.intake.rules.planning.domain.AppliedRule;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import cn.yongji.onestop.intake.rules.planning.domain.RuleKind;
import cn.yongji.onestop.kernel.event.PlannedMatter;
import org.jspecify.annotations.Nullable;

/** The steps of a plan as the others are told of them. */
final class PlannedMatters {
    private PlannedMatters() {}

    static PlannedMatter of(PlannedStep step) {
        return switch (step) {
            case PlannedStep.Required it ->
                it.handling().isPresent() ? matter(step, "MERGED", mergedBy(it)) : matter(step, "REQUIRED", null);
            case PlannedStep.Granted _ -> matter(step, "REQUIRED", null);
            case PlannedStep.Exempt it -> matter(step, "EXEMPT", it.rule().rule());
            case PlannedStep.Covered it -> matter(step, "EXEMPT", it.rule().rule());
            // The decision that was taken without it stands; what follows is told as an exemption that was undone.
            case PlannedStep.Supervised _ -> matter(step, "EXEMPT", null);
            case PlannedStep.NotApplicable _ -> matter(step, "NOT_APPLICABLE", null);
        };
    }

    private static @Nullable String mergedBy(PlannedStep.Required step) {
        return step.rules().stream()
                .filter(it -> it.kind() == RuleKind.MERGE)
                .map(AppliedRule::rule)
                .findFirst()
                .orElse(null);
    }

    private static PlannedMatter matter(PlannedStep step, String state, @Nullable String rule) {
        return new PlannedMatter(
                step.matter().value(),
                step.name(),
                step.department().code().value(),
                step.department().name(),
                state,
                rule,
                step.limitWorkingDays());
    }
}
