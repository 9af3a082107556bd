package cn.yongji.onestop.intake.rules.planning.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** 减少比例: 1 − now / before in percent, to one decimal place (D16). Rounded down, so that nothing is promised too much. */
public final class Reduction {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 1;

    private Reduction() {}

    /**
     * @param before more than zero
     * @return 62.5 for 3 instead of 8; negative where there is more now than before
     */
    public static BigDecimal percent(int before, int now) {
        return HUNDRED.multiply(BigDecimal.valueOf((long) before - now))
                .divide(BigDecimal.valueOf(before), PLACES, RoundingMode.FLOOR);
    }
}
