package cn.yongji.onestop.intake.counter.visit;

import cn.yongji.onestop.intake.rules.planning.domain.Reduction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 跑动次数 against the baseline (S34, D16).
 *
 * @param baseline visits if every matter was handled alone; unknown before a plan is issued
 * @param counted visits that an applicant had to make
 */
record VisitCount(OptionalInt baseline, int counted) {
    /** 目标: visits cut by half. */
    public static final int TARGET_PERCENT = 50;

    /** Counts. One trip that the window and the unit have both written down is one: the same day, the same place. */
    public static VisitCount of(List<Visit> visits, OptionalInt baseline) {
        record Trip(Object day, String place) {}
        var trips = visits.stream()
                .filter(Visit.ByApplicant.class::isInstance)
                .map(Visit.ByApplicant.class::cast)
                .map(it -> new Trip(it.visitedOn(), it.place()))
                .distinct()
                .count();
        return new VisitCount(baseline, Math.toIntExact(trips));
    }

    /** The {@link Reduction} of visits in percent; negative where more trips were made than alone. */
    public Optional<BigDecimal> reductionPercent() {
        if (baseline.isEmpty() || baseline.getAsInt() == 0) return Optional.empty();
        return Optional.of(Reduction.percent(baseline.getAsInt(), counted));
    }

    public boolean reachesTarget() {
        return reductionPercent()
                .filter(it -> it.compareTo(BigDecimal.valueOf(TARGET_PERCENT)) >= 0)
                .isPresent();
    }

    /** The formula with its numbers. */
    public Optional<String> formula() {
        var percent = reductionPercent();
        if (percent.isEmpty()) return Optional.empty();
        return Optional.of("1 − 实际跑动 / 基准跑动 = 1 − " + counted + " / " + baseline.getAsInt() + " = " + percent.get()
                + "%（保留一位小数，向下取整）");
    }
}
