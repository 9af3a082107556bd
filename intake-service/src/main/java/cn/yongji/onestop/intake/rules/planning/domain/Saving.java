package cn.yongji.onestop.intake.rules.planning.domain;

/**
 * What the plan saves against handling every matter alone, one after the other, with the formula so that anybody can
 * check the figure.
 *
 * @param formula the formula in words
 * @param calculation the formula in numbers; empty for plans from before it was kept
 */
public record Saving(int baseline, int planned, String formula, String calculation) {
    private static final int HUNDRED = 100;

    public int saved() {
        return baseline - planned;
    }

    /** The reduction in whole percent, 1 − planned / baseline (D16); rounded down, so that nothing is promised too much. */
    public int percent() {
        return baseline == 0 ? 0 : Math.floorDiv(HUNDRED * saved(), baseline);
    }
}
