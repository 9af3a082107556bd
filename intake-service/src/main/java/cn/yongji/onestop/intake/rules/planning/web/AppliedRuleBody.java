package cn.yongji.onestop.intake.rules.planning.web;

import cn.yongji.onestop.intake.rules.planning.domain.AppliedRule;
import cn.yongji.onestop.intake.rules.planning.domain.Evidence;
import cn.yongji.onestop.intake.rules.planning.domain.RuleKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A rule that was applied. */
@Schema(name = "AppliedRule", description = "适用的规则：编号、作用、依据、理由，以及当时所看的事实。")
public record AppliedRuleBody(
        @Schema(example = "YJ-10-E") String rule,
        @Schema(example = "WAIVE_REVIEW") RuleKind effect,
        @Schema(example = "永济市优化营商环境加快项目审批十条措施") String basis,

        @Schema(example = "总投资不超过 2000 万元、建设内容单一的修缮、购置类项目免予专家评审")
        String reason,

        List<EvidenceBody> evidence) {

    /** A fact that a rule looked at. */
    @Schema(name = "Evidence")
    public record EvidenceBody(
            @Schema(example = "annualTce") String fact,
            @Schema(example = "860.5") String value) {
        static List<EvidenceBody> of(List<Evidence> evidence) {
            return evidence.stream()
                    .map(it -> new EvidenceBody(it.fact(), it.value()))
                    .toList();
        }
    }

    public static AppliedRuleBody of(AppliedRule rule) {
        return new AppliedRuleBody(
                rule.rule(), rule.kind(), rule.basis(), rule.reason(), EvidenceBody.of(rule.evidence()));
    }

    static List<AppliedRuleBody> of(List<AppliedRule> rules) {
        return rules.stream().map(AppliedRuleBody::of).toList();
    }
}
