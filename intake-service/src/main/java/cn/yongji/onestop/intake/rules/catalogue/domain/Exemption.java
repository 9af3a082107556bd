package cn.yongji.onestop.intake.rules.catalogue.domain;

/**
 * 豁免规则: removes a matter that would otherwise be needed. It removes a step, never the duty behind it (S28).
 *
 * @param rule id under which every use of it is recorded
 */
public record Exemption(String rule, String basis, String reason, FactCondition when) {}
