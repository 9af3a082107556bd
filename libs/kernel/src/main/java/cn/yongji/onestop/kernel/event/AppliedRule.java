package cn.yongji.onestop.kernel.event;

import java.util.List;

/** 政策规则 that was applied to a matter, with what it rested on (S28). */
public record AppliedRule(String rule, String effect, String basis, List<RuleEvidence> evidence) {
    public AppliedRule {
        evidence = List.copyOf(evidence);
    }
}
