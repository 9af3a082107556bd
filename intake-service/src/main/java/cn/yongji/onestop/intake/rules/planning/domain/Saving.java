package cn.yongji.onestop.intake.rules.planning.domain;

import java.math.BigDecimal;

/**
 * What the plan saves against handling every matter alone, one after the other, with the formula so that anybody can
 * check the figure.
 *
 * @param formula the formula in words
 * @param calculation the formula in numbers; empty for plans from before it was kept
 */
public record Saving(int baseline, int planned, String formula, String calculation) {
    public int saved() {
        return baseline - planned;
    }

    /** The {@link Reduction} in percent; zero where there was nothing to reduce. */
    public BigDecimal percent() {
        return baseline == 0 ? BigDecimal.ZERO : Reduction.percent(baseline, planned);
    }
}
