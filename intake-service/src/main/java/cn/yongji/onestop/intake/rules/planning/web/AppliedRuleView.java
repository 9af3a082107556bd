package cn.yongji.onestop.intake.rules.planning.web;

import cn.yongji.onestop.intake.rules.planning.domain.AppliedRule;
import cn.yongji.onestop.intake.rules.planning.domain.Evidence;
import cn.yongji.onestop.intake.rules.planning.domain.RuleKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A rule that was applied. */
@Schema(name = "AppliedRule", description = "适用的规则：编号、作用、依据、理由，以及当时所看的事实。")
public record AppliedRuleView(String rule, RuleKind effect, String basis, String reason, List<EvidenceView> evidence) {

    /** A fact that a rule looked at. */
    @Schema(name = "Evidence")
    public record EvidenceView(String fact, String value) {
        static List<EvidenceView> of(List<Evidence> evidence) {
            return evidence.stream()
                    .map(it -> new EvidenceView(it.fact(), it.value()))
                    .toList();
        }
    }

    public static AppliedRuleView of(AppliedRule rule) {
        return new AppliedRuleView(
                rule.rule(), rule.kind(), rule.basis(), rule.reason(), EvidenceView.of(rule.evidence()));
    }

    static List<AppliedRuleView> of(List<AppliedRule> rules) {
        return rules.stream().map(AppliedRuleView::of).toList();
    }
}
