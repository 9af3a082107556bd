package cn.yongji.onestop.intake.planning.web;

import cn.yongji.onestop.intake.planning.domain.Evidence;
import cn.yongji.onestop.intake.planning.domain.PlannedStep;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One matter of a plan. */
@Schema(name = "PlannedMatter", description = "方案中的一个事项。state 为 REQUIRED 时带分组、前置和承诺日期；EXEMPT 时带规则编号和依据。")
public record PlannedMatterBody(
        @Schema(type = "string", example = "M15") MatterCode matter,
        @Schema(example = "固定资产投资项目节能审查") String name,
        @Schema(type = "string", example = "industry") DepartmentCode department,
        @Schema(example = "工业和信息化局") String departmentName,
        State state,

        @Schema(description = "理由", example = "有能源消费的固定资产投资项目须节能审查")
        String reason,

        @Schema(description = "依据的事实及其当时的值") List<EvidenceBody> evidence,
        @Schema(description = "承诺时限（工作日）", example = "5") int limitWorkingDays,

        @Schema(description = "豁免规则编号", example = "CAT-M15-SMALL") @Nullable
        String rule,

        @Schema(description = "豁免依据") @Nullable String basis,
        @Schema(description = "本方案内的前置事项") List<MatterCode> prerequisites,

        @Schema(description = "并联组，从 1 起", example = "1") @Nullable
        Integer group,

        @Schema(description = "起算后多少工作日可开始", example = "0") @Nullable
        Integer startsAfterWorkingDays,

        @Schema(description = "承诺办结日期", example = "2026-12-02") @Nullable
        LocalDate promisedOn,

        @Schema(description = "承诺日期超出已公布的工作日历，为暂定") @Nullable
        Boolean provisional,

        @Schema(description = "在关键路径上") boolean critical) {

    /** What the facts make of a matter. */
    @Schema(name = "PlannedMatterState")
    public enum State {
        REQUIRED,
        EXEMPT,
        NOT_APPLICABLE
    }

    /** A fact that a rule looked at. */
    @Schema(name = "Evidence")
    public record EvidenceBody(
            @Schema(example = "annualTce") String fact,
            @Schema(example = "860.5") String value) {
        static EvidenceBody of(Evidence evidence) {
            return new EvidenceBody(evidence.fact(), evidence.value());
        }
    }

    static PlannedMatterBody of(PlannedStep step) {
        return switch (step) {
            case PlannedStep.Required it ->
                new PlannedMatterBody(
                        it.matter(),
                        it.name(),
                        it.department().code(),
                        it.department().name(),
                        State.REQUIRED,
                        it.reason(),
                        evidence(it),
                        it.limitWorkingDays(),
                        null,
                        null,
                        List.copyOf(it.prerequisites()),
                        it.group(),
                        it.startsAfter(),
                        it.promised().date(),
                        it.promised().provisional(),
                        it.critical());
            case PlannedStep.Exempt it ->
                away(it, State.EXEMPT, it.reason(), it.limitWorkingDays(), it.rule(), it.basis());
            case PlannedStep.NotApplicable it ->
                away(it, State.NOT_APPLICABLE, it.reason(), it.limitWorkingDays(), null, null);
        };
    }

    private static PlannedMatterBody away(
            PlannedStep step, State state, String reason, int limit, @Nullable String rule, @Nullable String basis) {
        return new PlannedMatterBody(
                step.matter(),
                step.name(),
                step.department().code(),
                step.department().name(),
                state,
                reason,
                evidence(step),
                limit,
                rule,
                basis,
                List.of(),
                null,
                null,
                null,
                null,
                false);
    }

    private static List<EvidenceBody> evidence(PlannedStep step) {
        return step.evidence().stream().map(EvidenceBody::of).toList();
    }
}
