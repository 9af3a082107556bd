package cn.yongji.onestop.kernel.event;

/** A fact that a rule looked at 依据事实. */
public record RuleEvidence(String fact, String value) {}
