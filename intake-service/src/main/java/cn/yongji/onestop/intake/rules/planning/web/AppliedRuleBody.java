package cn.yongji.onestop.intake.rules.planning.web;

import cn.yongji.onestop.intake.rules.planning.domain.AppliedRule;
import cn.yongji.onestop.intake.rules.planning.domain.Evidence;
import cn.yongji.onestop.intake.rules.planning.domain.RuleKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A rule that was applied. */
@Schema(name = "AppliedRule", description = "适用的规则：编号、作用、依据、理由，以及当时所看的事实。")
public record AppliedRuleBody(String rule, RuleKind effect, String basis, String reason, List<EvidenceBody> evidence) {

    /** A fact that a rule looked at. */
    @Schema(name = "Evidence")
    public record EvidenceBody(String fact, String value) {
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
