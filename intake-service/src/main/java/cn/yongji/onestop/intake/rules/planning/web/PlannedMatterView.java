package cn.yongji.onestop.intake.rules.planning.web;

import cn.yongji.onestop.intake.rules.planning.domain.AppliedRule;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One matter of a plan. */
@Schema(
        name = "PlannedMatter",
        description = "方案中的一个事项。REQUIRED 需办理，带分组、前置和承诺日期；GRANTED 已办结；EXEMPT 免办和 COVERED 区域评估覆盖带规则编号和依据；"
                + "SUPERVISED 后续事项已批准，决定有效，转入监管；NOT_APPLICABLE 不适用。")
public record PlannedMatterView(
        @Schema(type = "string") MatterCode matter,
        String name,
        @Schema(type = "string") DepartmentCode department,
        String departmentName,
        State state,
        @Schema(description = "理由") String reason,
        @Schema(description = "依据的事实及其当时的值") List<AppliedRuleView.EvidenceView> evidence,
        @Schema(description = "承诺时限（工作日）") int limitWorkingDays,
        @Schema(description = "免办或覆盖的规则编号") @Nullable String rule,
        @Schema(description = "免办或覆盖的依据") @Nullable String basis,
        @Schema(description = "合并办理的编号，见 merged") @Nullable String handling,
        @Nullable ExpertReviewView expertReview,
        @Schema(description = "对本事项适用的规则") List<AppliedRuleView> rules,
        @Schema(description = "本方案内的前置事项") List<MatterCode> prerequisites,
        @Schema(description = "SUPERVISED：未经本事项而已批准的事项") List<MatterCode> grantedWithout,
        @Schema(description = "并联组，从 1 起") @Nullable Integer group,
        @Schema(description = "起算后多少工作日可开始") @Nullable Integer startsAfterWorkingDays,
        @Schema(description = "起算后多少工作日办结") @Nullable Integer finishesAfterWorkingDays,
        @Schema(description = "承诺办结日期") @Nullable LocalDate promisedOn,

        @Schema(description = "承诺日期超出已公布的工作日历，为暂定") @Nullable
        Boolean provisional,

        @Schema(description = "在关键路径上：这里多一天，全程就多一天") boolean critical,
        @Schema(description = "今天只办好这一项，全程可提前的工作日") int savesWorkingDays,

        @Schema(description = "怎样申报：须先行或一并申报的前置事项") @Nullable
        String filing) {

    /** What the facts make of a matter. */
    @Schema(name = "PlannedMatterState")
    public enum State {
        REQUIRED,
        GRANTED,
        EXEMPT,
        COVERED,
        SUPERVISED,
        NOT_APPLICABLE
    }

    public static PlannedMatterView of(PlannedStep step) {
        return switch (step) {
            case PlannedStep.Required it -> required(it);
            case PlannedStep.Granted it -> away(it, State.GRANTED, Optional.empty(), List.of());
            case PlannedStep.Exempt it -> away(it, State.EXEMPT, Optional.of(it.rule()), List.of());
            case PlannedStep.Covered it -> away(it, State.COVERED, Optional.of(it.rule()), List.of());
            case PlannedStep.Supervised it -> away(it, State.SUPERVISED, Optional.empty(), it.granted());
            case PlannedStep.NotApplicable it -> away(it, State.NOT_APPLICABLE, Optional.empty(), List.of());
        };
    }

    private static PlannedMatterView required(PlannedStep.Required step) {
        var turn = step.turn();
        return new PlannedMatterView(
                step.matter(),
                step.name(),
                step.department().code(),
                step.department().name(),
                State.REQUIRED,
                step.reason(),
                AppliedRuleView.EvidenceView.of(step.evidence()),
                step.limitWorkingDays(),
                null,
                null,
                step.handling().orElse(null),
                ExpertReviewView.of(step.expertReview()),
                AppliedRuleView.of(step.rules()),
                List.copyOf(turn.prerequisites()),
                List.of(),
                turn.group(),
                turn.startsAfter(),
                turn.finishesAfter(),
                turn.promised().date(),
                turn.promised().provisional(),
                turn.critical(),
                turn.savesIfDoneToday(),
                filing(turn.prerequisites()));
    }

    private static PlannedMatterView away(
            PlannedStep step, State state, Optional<AppliedRule> rule, List<MatterCode> grantedWithout) {
        return new PlannedMatterView(
                step.matter(),
                step.name(),
                step.department().code(),
                step.department().name(),
                state,
                step.reason(),
                AppliedRuleView.EvidenceView.of(step.evidence()),
                step.limitWorkingDays(),
                rule.map(AppliedRule::rule).orElse(null),
                rule.map(AppliedRule::basis).orElse(null),
                null,
                null,
                rule.map(it -> List.of(AppliedRuleView.of(it))).orElse(List.of()),
                List.of(),
                grantedWithout,
                null,
                null,
                null,
                null,
                null,
                false,
                0,
                null);
    }

    private static @Nullable String filing(Collection<MatterCode> first) {
        if (first.isEmpty()) return null;
        return "须在 " + first.stream().map(MatterCode::value).collect(Collectors.joining("、")) + " 办结之后办理，请先行或一并申报";
    }
}
