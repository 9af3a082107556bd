package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 一方案一清单 (S5): what has to be done, what can be done side by side, until when, with which materials.
 *
 * @param startOn day of acceptance it is counted from
 * @param merged matters that are handled as one
 * @param groups matters that run side by side, in order
 * @param criticalPath the chain of matters that decides when all is done
 * @param gain what to do first
 * @param marks rules that say that the project is treated apart, without yet saying how (S27)
 * @param remainingWorkingDays how long what is left takes
 * @param finish the day everything is promised for
 * @param withReviewsWorkingDays how long it takes at most with the expert reviews, which no limit counts
 * @param finishWithReviews the day it is over then
 * @param workingDays what the route as a whole saves, what is granted already included
 */
public record Plan(
        String catalogueVersion,
        String calendarVersion,
        LocalDate startOn,
        List<PlannedStep> steps,
        List<MergedMatters> merged,
        List<List<MatterCode>> groups,
        List<ListedMaterial> materials,
        List<MatterCode> criticalPath,
        Optional<Gain> gain,
        List<AppliedRule> marks,
        int remainingWorkingDays,
        DueDate finish,
        int withReviewsWorkingDays,
        DueDate finishWithReviews,
        Saving workingDays,
        Saving materialCount,
        Saving visits) {
    public Plan {
        steps = List.copyOf(steps);
        merged = List.copyOf(merged);
        groups = List.copyOf(groups);
        materials = List.copyOf(materials);
        criticalPath = List.copyOf(criticalPath);
        marks = List.copyOf(marks);
    }

    public Stream<PlannedStep.Required> required() {
        return steps.stream().filter(PlannedStep.Required.class::isInstance).map(PlannedStep.Required.class::cast);
    }

    /** What comes after a matter: what is to be done yet, or was granted without it. */
    public List<MatterCode> after(MatterCode matter) {
        return steps.stream().flatMap(step -> after(matter, step)).toList();
    }

    private static Stream<MatterCode> after(MatterCode matter, PlannedStep step) {
        return switch (step) {
            case PlannedStep.Required it when it.prerequisites().contains(matter) -> Stream.of(it.matter());
            case PlannedStep.Supervised it when it.matter().equals(matter) -> it.granted().stream();
            case PlannedStep.Required _,
                    PlannedStep.Supervised _,
                    PlannedStep.Granted _,
                    PlannedStep.Exempt _,
                    PlannedStep.Covered _,
                    PlannedStep.NotApplicable _ -> Stream.empty();
        };
    }

    public Optional<PlannedStep> step(MatterCode matter) {
        return steps.stream().filter(it -> it.matter().equals(matter)).findFirst();
    }
}
