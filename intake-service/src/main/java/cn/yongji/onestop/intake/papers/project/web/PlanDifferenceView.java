package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.PlanDifference;
import cn.yongji.onestop.intake.rules.planning.domain.Undoing;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import cn.yongji.onestop.intake.rules.planning.web.AppliedRuleView;
import cn.yongji.onestop.intake.rules.planning.web.PlanView;
import cn.yongji.onestop.intake.rules.planning.web.PlannedMatterView;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would differ from the plan of today. */
@Schema(name = "PlanDifference", description = "与现有方案的差别：哪些事项、材料、天数会变，哪些豁免会失效。")
record PlanDifferenceView(
        @Schema(description = "对比的已下达方案版本；尚未下达时与当前事实的方案对比") @Nullable
        Integer againstPlanVersion,

        @Schema(description = "办理方式不同的事项") List<MatterChangeView> matters,
        @Schema(description = "增加的应交材料") List<String> materialsAdded,
        @Schema(description = "不再需要的应交材料") List<String> materialsDropped,
        @Schema(description = "尚需工作日的变化，正数为增加") int remainingWorkingDaysMore,
        @Schema(description = "会失效的豁免") List<WouldBeUndoneView> wouldBeUndone,
        @Schema(description = "假设下的方案") PlanView plan) {

    /** A matter that would stand differently. */
    @Schema(name = "PlannedMatterChange")
    record MatterChangeView(
            @Schema(type = "string") MatterCode matter,
            @Schema(description = "现有方案；目录中没有时缺省") @Nullable PlannedMatterView before,
            @Schema(description = "假设下；目录中没有时缺省") @Nullable PlannedMatterView after) {
        static MatterChangeView of(PlanDifference.MatterChange change) {
            return new MatterChangeView(
                    change.matter(),
                    change.before().map(PlannedMatterView::of).orElse(null),
                    change.after().map(PlannedMatterView::of).orElse(null));
        }
    }

    /** An exemption that would be undone. */
    @Schema(name = "ExemptionWouldBeUndone")
    record WouldBeUndoneView(
            @Schema(type = "string") MatterCode matter,
            String name,
            AppliedRuleView rule,
            List<ProjectView.ChangeView> causes,
            UndoneExemption.Effect effect) {
        static WouldBeUndoneView of(Undoing.Finding finding) {
            return new WouldBeUndoneView(
                    finding.subject().matter(),
                    finding.subject().name(),
                    AppliedRuleView.of(finding.rule()),
                    ProjectView.ChangeView.of(finding.causes()),
                    finding.effect());
        }
    }

    static PlanDifferenceView of(
            @Nullable Integer against, PlanDifference difference, List<Undoing.Finding> undone, Plan plan) {
        return new PlanDifferenceView(
                against,
                difference.matters().stream().map(MatterChangeView::of).toList(),
                difference.materialsAdded(),
                difference.materialsDropped(),
                difference.remainingDaysMore(),
                undone.stream().map(WouldBeUndoneView::of).toList(),
                PlanView.of(plan));
    }
}
