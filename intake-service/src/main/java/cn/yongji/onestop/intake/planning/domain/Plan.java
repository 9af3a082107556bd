package cn.yongji.onestop.intake.planning.domain;

import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * 一方案一清单 (S5): what has to be done, what can be done side by side, until when, with which materials.
 *
 * @param startOn day of acceptance it is counted from
 * @param groups matters that run side by side, in order
 * @param criticalPath the chain of matters that decides when all is done
 * @param finish the day everything is promised for
 */
public record Plan(
        String catalogueVersion,
        String calendarVersion,
        LocalDate startOn,
        List<PlannedStep> steps,
        List<List<MatterCode>> groups,
        List<ListedMaterial> materials,
        List<MatterCode> criticalPath,
        DueDate finish,
        Saving workingDays,
        Saving materialCount,
        Saving visits) {
    public Plan {
        steps = List.copyOf(steps);
        groups = List.copyOf(groups);
        materials = List.copyOf(materials);
        criticalPath = List.copyOf(criticalPath);
    }

    public Stream<PlannedStep.Required> required() {
        return steps.stream().filter(PlannedStep.Required.class::isInstance).map(PlannedStep.Required.class::cast);
    }
}
