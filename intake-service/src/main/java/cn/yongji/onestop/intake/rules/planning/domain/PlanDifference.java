package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 方案对比: what differs between two plans of one project. */
public record PlanDifference(
        List<MatterChange> matters, List<String> materialsAdded, List<String> materialsDropped, int remainingDaysMore) {

    /** A matter that stands differently in the two; in one of them it may not be there at all. */
    public record MatterChange(MatterCode matter, Optional<PlannedStep> before, Optional<PlannedStep> after) {}

    public static PlanDifference between(Plan before, Plan after) {
        var codes = new LinkedHashSet<MatterCode>();
        before.steps().forEach(step -> codes.add(step.matter()));
        after.steps().forEach(step -> codes.add(step.matter()));
        var matters = new ArrayList<MatterChange>();
        for (var code : codes) {
            var was = before.step(code);
            var is = after.step(code);
            if (!was.map(PlanDifference::standing).equals(is.map(PlanDifference::standing))) {
                matters.add(new MatterChange(code, was, is));
            }
        }
        var had = handedIn(before);
        var has = handedIn(after);
        return new PlanDifference(
                List.copyOf(matters),
                has.stream().filter(it -> !had.contains(it)).toList(),
                had.stream().filter(it -> !has.contains(it)).toList(),
                after.remainingWorkingDays() - before.remainingWorkingDays());
    }

    /** What counts as a difference: the kind of step, the rules behind it, its limit and what it waits for. Not its date. */
    private static List<Object> standing(PlannedStep step) {
        return switch (step) {
            case PlannedStep.Required it ->
                List.of(
                        "REQUIRED",
                        it.limitWorkingDays(),
                        it.handling(),
                        it.prerequisites(),
                        rules(it.rules()),
                        it.expertReview().map(review -> review.getClass().getSimpleName()));
            case PlannedStep.Granted _ -> List.of("GRANTED");
            case PlannedStep.Exempt it -> List.of("EXEMPT", it.rule().rule());
            case PlannedStep.Covered it -> List.of("COVERED", it.rule().rule());
            case PlannedStep.Supervised _ -> List.of("SUPERVISED");
            case PlannedStep.NotApplicable _ -> List.of("NOT_APPLICABLE");
        };
    }

    private static Set<String> rules(List<AppliedRule> rules) {
        return rules.stream().map(AppliedRule::rule).collect(Collectors.toSet());
    }

    private static Set<String> handedIn(Plan plan) {
        return plan.materials().stream()
                .filter(ListedMaterial::handedIn)
                .map(ListedMaterial::slot)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
