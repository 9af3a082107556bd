package cn.yongji.onestop.intake.project;

import cn.yongji.onestop.intake.planning.domain.PlannedStep;
import cn.yongji.onestop.kernel.event.PlannedMatter;
import org.jspecify.annotations.Nullable;

/** The steps of a plan as the others are told of them. */
final class PlannedMatters {
    private PlannedMatters() {}

    static PlannedMatter of(PlannedStep step) {
        return switch (step) {
            case PlannedStep.Required it -> matter(step, "REQUIRED", null, it.limitWorkingDays());
            case PlannedStep.Exempt it -> matter(step, "EXEMPT", it.rule(), it.limitWorkingDays());
            case PlannedStep.NotApplicable it -> matter(step, "NOT_APPLICABLE", null, it.limitWorkingDays());
        };
    }

    private static PlannedMatter matter(PlannedStep step, String state, @Nullable String rule, int limit) {
        return new PlannedMatter(
                step.matter().value(),
                step.name(),
                step.department().code().value(),
                step.department().name(),
                state,
                rule,
                limit);
    }
}
