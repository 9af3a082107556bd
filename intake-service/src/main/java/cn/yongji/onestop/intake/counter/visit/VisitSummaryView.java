package cn.yongji.onestop.intake.counter.visit;

import cn.yongji.onestop.intake.rules.planning.domain.Saving;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Visits against the baseline. */
@Schema(name = "VisitSummary", description = "跑动次数与基准的比较。方案下达前没有基准。")
record VisitSummaryView(
        String projectId,
        @Schema(description = "基准跑动次数：各事项单独办理") @Nullable Integer baseline,
        @Schema(description = "方案预计跑动次数") @Nullable Integer planned,
        @Schema(description = "实际跑动次数") int counted,

        @Schema(description = "减少比例，百分数，保留一位小数，向下取整") @Nullable
        BigDecimal reductionPercent,

        @Schema(description = "目标") int targetPercent,
        @Schema(description = "已达目标") boolean reachesTarget,
        @Nullable String formula,
        @Schema(description = "基准的来由") @Nullable String baselineFormula) {
    static VisitSummaryView of(String projectId, VisitCount count, Optional<Saving> planned) {
        return new VisitSummaryView(
                projectId,
                boxed(count.baseline()),
                planned.map(Saving::planned).orElse(null),
                count.counted(),
                count.reductionPercent().orElse(null),
                VisitCount.TARGET_PERCENT,
                count.reachesTarget(),
                count.formula().orElse(null),
                planned.map(Saving::formula).orElse(null));
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
