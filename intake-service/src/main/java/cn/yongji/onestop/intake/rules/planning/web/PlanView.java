package cn.yongji.onestop.intake.rules.planning.web;

import cn.yongji.onestop.intake.rules.planning.domain.Gain;
import cn.yongji.onestop.intake.rules.planning.domain.MergedMatters;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 一方案一清单 in JSON. */
@Schema(name = "Plan", description = "一方案一清单：目录中每个事项需办、已办、免办、覆盖或不适用及理由和规则，合并办理，并联分组，承诺日期，一份去重的材料清单，以及与串行办理相比的节省。")
public record PlanView(
        String catalogueVersion,
        @Schema(description = "工作日历版本") String calendarVersion,
        @Schema(description = "起算日：收件的法定生效日") LocalDate startOn,
        List<PlannedMatterView> matters,

        @Schema(description = "合并办理：一件受理、一个承诺时限，各部门分别负责、分别签署")
        List<MergedView> merged,

        @Schema(description = "并联分组：同组事项同时办理") List<List<MatterCode>> parallelGroups,
        List<ListedMaterialView> materials,
        @Schema(description = "关键路径") List<MatterCode> criticalPath,
        @Nullable GainView mostWorthDoing,
        @Schema(description = "差别化要求：规则已标记，具体要求待公布") List<AppliedRuleView> marks,
        @Schema(description = "尚需工作日") int remainingWorkingDays,
        @Schema(description = "全部办结的承诺日期") LocalDate promisedFinish,
        @Schema(description = "日期超出已公布的工作日历，为暂定") boolean provisional,
        WithReviewsView withExpertReviews,
        Savings savings) {

    /** What is saved. */
    @Schema(name = "Savings", description = "全程与逐项串行办理相比节省的工作日、材料份数和跑动次数。")
    public record Savings(SavingView workingDays, SavingView materials, SavingView visits) {}

    /** The plan with every expert review. */
    @Schema(name = "WithExpertReviews", description = "专家评审不计入承诺时限；若方案中的评审都用足时间，全程最迟何时办结。")
    public record WithReviewsView(int workingDays, LocalDate finish, boolean provisional) {}

    /** Matters that are handled as one. */
    @Schema(name = "MergedHandling", description = "合并办理的事项。")
    public record MergedView(
            String group,
            String name,
            List<MatterCode> matters,
            @Schema(description = "一个承诺时限（工作日）") int limitWorkingDays,
            AppliedRuleView rule) {
        static MergedView of(MergedMatters merged) {
            return new MergedView(
                    merged.group(),
                    merged.name(),
                    merged.matters(),
                    merged.promisedWorkingDays(),
                    AppliedRuleView.of(merged.rule()));
        }
    }

    /** What to do first. */
    @Schema(name = "MostWorthDoing", description = "最值得先办：今天只办好这一项，全程提前最多。")
    public record GainView(
            List<MatterCode> matters,
            @Schema(description = "全程提前的工作日") int savesWorkingDays,
            @Schema(description = "届时的承诺日期") LocalDate promisedFinish,
            boolean provisional) {
        static GainView of(Gain gain) {
            return new GainView(
                    gain.matters(),
                    gain.workingDays(),
                    gain.finish().date(),
                    gain.finish().provisional());
        }
    }

    public static PlanView of(Plan plan) {
        return new PlanView(
                plan.catalogueVersion(),
                plan.calendarVersion(),
                plan.startOn(),
                plan.steps().stream().map(PlannedMatterView::of).toList(),
                plan.merged().stream().map(MergedView::of).toList(),
                plan.groups(),
                plan.materials().stream().map(ListedMaterialView::of).toList(),
                plan.criticalPath(),
                plan.gain().map(GainView::of).orElse(null),
                AppliedRuleView.of(plan.marks()),
                plan.remainingWorkingDays(),
                plan.finish().date(),
                plan.finish().provisional(),
                new WithReviewsView(
                        plan.withReviewsWorkingDays(),
                        plan.finishWithReviews().date(),
                        plan.finishWithReviews().provisional()),
                new Savings(
                        SavingView.of(plan.workingDays()),
                        SavingView.of(plan.materialCount()),
                        SavingView.of(plan.visits())));
    }
}
