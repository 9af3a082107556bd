package cn.yongji.onestop.intake.planning.web;

import cn.yongji.onestop.intake.planning.domain.Plan;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** 一方案一清单 in JSON. */
@Schema(name = "Plan", description = "一方案一清单：需办、免办和不适用的事项及理由，并联分组，承诺日期，一份去重的材料清单，以及与串行办理相比的节省。")
public record PlanBody(
        @Schema(example = "2026-11-01") String catalogueVersion,
        @Schema(description = "工作日历版本", example = "2026") String calendarVersion,

        @Schema(description = "起算日：收件的法定生效日", example = "2026-11-25")
        LocalDate startOn,

        List<PlannedMatterBody> matters,
        @Schema(description = "并联分组：同组事项同时办理") List<List<MatterCode>> parallelGroups,
        List<ListedMaterialBody> materials,
        @Schema(description = "关键路径") List<MatterCode> criticalPath,

        @Schema(description = "全部办结的承诺日期", example = "2026-12-04")
        LocalDate promisedFinish,

        @Schema(description = "日期超出已公布的工作日历，为暂定") boolean provisional,
        Savings savings) {

    /** What is saved. */
    @Schema(name = "Savings", description = "与逐项串行办理相比节省的工作日、材料份数和跑动次数。")
    public record Savings(SavingBody workingDays, SavingBody materials, SavingBody visits) {}

    public static PlanBody of(Plan plan) {
        return new PlanBody(
                plan.catalogueVersion(),
                plan.calendarVersion(),
                plan.startOn(),
                plan.steps().stream().map(PlannedMatterBody::of).toList(),
                plan.groups(),
                plan.materials().stream().map(ListedMaterialBody::of).toList(),
                plan.criticalPath(),
                plan.finish().date(),
                plan.finish().provisional(),
                new Savings(
                        SavingBody.of(plan.workingDays()),
                        SavingBody.of(plan.materialCount()),
                        SavingBody.of(plan.visits())));
    }
}
