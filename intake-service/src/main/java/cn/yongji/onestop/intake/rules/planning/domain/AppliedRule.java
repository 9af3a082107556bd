package cn.yongji.onestop.intake.rules.planning.domain;

import java.util.List;

/**
 * 适用的规则: which rule was applied, what it rests on, and the facts it looked at (S28).
 *
 * @param rule id of a policy rule, or of an exemption by the matter's own law
 */
public record AppliedRule(String rule, RuleKind kind, String basis, String reason, List<Evidence> evidence) {
    public AppliedRule {
        evidence = List.copyOf(evidence);
    }
}
