package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import java.time.Instant;
import java.util.List;

/**
 * 豁免失效 (D5, D7): a fact changed, or a paper ran out, that an exemption rested on. It is kept for good.
 *
 * @param rule the rule as it was applied
 * @param causes the facts that it had looked at and that are different now
 * @param planVersion the plan in which the missing step appears
 */
public record UndoneExemption(
        Subject subject,
        AppliedRule rule,
        List<FactChange> causes,
        Effect effect,
        int planVersion,
        Instant at,
        String by) {
    public UndoneExemption {
        causes = List.copyOf(causes);
    }

    /** What should have waited for the step was granted before it could. */
    public UndoneExemption supervised() {
        return new UndoneExemption(subject, rule, causes, Effect.SUPERVISION, planVersion, at, by);
    }

    /** What follows. */
    public enum Effect {
        /** 补办: nothing was decided on it yet, so the missing step appears. */
        STEP_ADDED,
        /** 转入监管: what rested on it is granted and stands; a compliance task is opened. */
        SUPERVISION
    }
}
