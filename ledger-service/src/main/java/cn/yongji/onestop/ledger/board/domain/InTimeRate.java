package cn.yongji.onestop.ledger.board.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * 本月按期率, with what it is made of.
 *
 * @param inTime of them in time
 * @param settled reviews of which it became certain in that month
 */
public record InTimeRate(YearMonth month, int inTime, int settled) {
    private static final int FEW = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static InTimeRate of(YearMonth month, List<BoardRow> rows) {
        var settled = rows.stream()
                .flatMap(BoardRow::settlements)
                .filter(it -> YearMonth.from(it.day()).equals(month))
                .toList();
        return new InTimeRate(
                month, (int) settled.stream().filter(Settlement::inTime).count(), settled.size());
    }

    /** Percent to one place, rounded down; of fewer than five it would say more than it knows. */
    public Optional<BigDecimal> percent() {
        if (settled < FEW) return Optional.empty();
        return Optional.of(
                BigDecimal.valueOf(inTime).multiply(HUNDRED).divide(BigDecimal.valueOf(settled), 1, RoundingMode.DOWN));
    }
}
