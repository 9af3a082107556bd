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
public record OutsidePrerequisite(
        MatterCode matter, String rule, String reason, Optional<String> resultNumber, Optional<Instant> metAt) {
    static final String PLAN = "plan";

    public static OutsidePrerequisite ofPlan(MatterCode matter) {
        return new OutsidePrerequisite(matter, PLAN, "", Optional.empty(), Optional.empty());
    }

    public static OutsidePrerequisite added(MatterCode matter, String rule, String reason) {
        return new OutsidePrerequisite(matter, rule, reason, Optional.empty(), Optional.empty());
    }

    public boolean met() {
        return metAt.isPresent();
    }

    OutsidePrerequisite met(Optional<String> number, Instant at) {
        return new OutsidePrerequisite(matter, rule, reason, number, Optional.of(at));
    }
}
