package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.intake.rules.catalogue.domain.Effect;
import cn.yongji.onestop.intake.rules.catalogue.domain.PolicyRule;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.EffectKind;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 政策规则 as the catalogue has it. */
@Schema(name = "PolicyRule", description = "政策规则：措施、依据、生效期间、条件（CEL）和效果。")
record RuleView(
        String id,
        @Schema(description = "所落实的措施") String measure,
        String title,
        String basis,
        @Schema(description = "向申请人说明的理由") String reason,
        LocalDate effectiveFrom,
        @Schema(description = "最后有效日，缺省为长期有效") @Nullable LocalDate effectiveUntil,
        @Schema(description = "条件（CEL）") String when,
        @Schema(description = "条件所看的事实") List<String> facts,
        EffectView effect) {

    /** What it does. */
    @Schema(name = "RuleEffect", description = "规则的效果。按 kind 取用字段。")
    record EffectView(
            EffectKind kind,
            List<MatterCode> matters,
            @Schema(description = "合并办理组") @Nullable String group,
            @Schema(description = "合并办理或标记的名称") @Nullable String name,
            @Schema(description = "合并后的承诺时限（工作日）") @Nullable Integer promisedWorkingDays,
            @Schema(description = "被替代的材料槽位") @Nullable String slot,
            @Schema(description = "作为替代或依据的材料槽位") @Nullable String evidence,

            @Schema(description = "最迟承诺日先于承诺时限的工作日") @Nullable
            Integer workingDaysBeforeLimit,

            @Schema(description = "承诺最长工作日") @Nullable Integer atMostWorkingDays) {

        static EffectView of(Effect effect) {
            return switch (effect) {
                case Effect.Merge(var group, var name, var matters, var days) ->
                    new EffectView(EffectKind.MERGE, matters, group, name, days, null, null, null, null);
                case Effect.ExemptMatters(var matters) -> plain(EffectKind.EXEMPT_MATTERS, matters);
                case Effect.WaiveReview(var matters) -> plain(EffectKind.WAIVE_REVIEW, matters);
                case Effect.AdoptSuperiorOpinion(var matters, var evidence) ->
                    new EffectView(
                            EffectKind.ADOPT_SUPERIOR_OPINION, matters, null, null, null, null, evidence, null, null);
                case Effect.JointReview(var matters) -> plain(EffectKind.JOINT_REVIEW, matters);
                case Effect.Substitute(var matter, var slot, var evidence) ->
                    new EffectView(
                            EffectKind.SUBSTITUTE, List.of(matter), null, null, null, slot, evidence, null, null);
                case Effect.CoverByAreaAssessment(var matters) -> plain(EffectKind.COVER_BY_AREA_ASSESSMENT, matters);
                case Effect.Defer(var matters, var before, var atMost) ->
                    new EffectView(EffectKind.DEFER, matters, null, null, null, null, null, before, atMost);
                case Effect.Mark(var label, var matters) ->
                    new EffectView(EffectKind.MARK, matters, null, label, null, null, null, null, null);
            };
        }

        private static EffectView plain(EffectKind kind, List<MatterCode> matters) {
            return new EffectView(kind, matters, null, null, null, null, null, null, null);
        }
    }

    static RuleView of(PolicyRule rule) {
        return new RuleView(
                rule.id(),
                rule.measure(),
                rule.title(),
                rule.basis(),
                rule.reason(),
                rule.effectiveFrom(),
                rule.effectiveUntil().orElse(null),
                rule.when().text(),
                List.copyOf(rule.when().facts()),
                EffectView.of(rule.effect()));
    }
}
