package cn.yongji.onestop.intake.counter.simulation.web;

import cn.yongji.onestop.intake.counter.simulation.domain.SimulatedDifference;
import cn.yongji.onestop.intake.counter.simulation.domain.Tendency;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a draft changes for one project. */
@Schema(name = "SimulatedDifference", description = "草案对一个项目的影响：哪些事项、材料、天数会变，由哪些规则。")
record DifferenceView(
        String projectId,
        String projectName,
        Tendency tendency,
        List<TurnView> matters,
        @Schema(description = "增加的应交材料") List<String> materialsAdded,
        @Schema(description = "不再需要的应交材料") List<String> materialsDropped,
        @Schema(description = "按底本的承诺工作日") int workingDaysBefore,
        @Schema(description = "按草案的承诺工作日") int workingDaysAfter) {

    /** How one matter stands before and after. */
    @Schema(name = "SimulatedMatter", description = "一个事项在底本和草案中的办理方式及规则。")
    record TurnView(
            @Schema(type = "string") MatterCode matter,
            String name,
            SimulatedDifference.Stand before,
            SimulatedDifference.Stand after,
            List<String> rulesBefore,
            List<String> rulesAfter) {}

    static DifferenceView of(SimulatedDifference difference) {
        return new DifferenceView(
                difference.projectId(),
                difference.projectName(),
                difference.tendency(),
                difference.matters().stream()
                        .map(it -> new TurnView(
                                it.matter(), it.name(), it.before(), it.after(), it.rulesBefore(), it.rulesAfter()))
                        .toList(),
                difference.materialsAdded(),
                difference.materialsDropped(),
                difference.workingDaysBefore(),
                difference.workingDaysAfter());
    }
}
