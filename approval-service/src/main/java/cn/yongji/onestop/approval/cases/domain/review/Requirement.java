package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.util.Optional;

/**
 * 前置事项 that is filed in another case: without it the review is not granted.
 *
 * @param rule the rule that asks for it, or {@code plan} where the plan did from the beginning
 * @param metAt when it was granted there
 */
public record Requirement(
        MatterCode matter, String rule, String reason, Optional<String> resultNumber, Optional<Instant> metAt) {
    static final String PLAN = "plan";

    public static Requirement ofPlan(MatterCode matter) {
        return new Requirement(matter, PLAN, "", Optional.empty(), Optional.empty());
    }

    public static Requirement added(MatterCode matter, String rule, String reason) {
        return new Requirement(matter, rule, reason, Optional.empty(), Optional.empty());
    }

    public boolean met() {
        return metAt.isPresent();
    }

    Requirement met(Optional<String> number, Instant at) {
        return new Requirement(matter, rule, reason, number, Optional.of(at));
    }
}
