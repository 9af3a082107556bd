package cn.yongji.onestop.ledger.report.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * A number with what it is made of.
 *
 * @param numerator what is counted; of a quantile the value itself
 * @param n of how many; of a saving the baseline
 */
public record Figure(Formula formula, long numerator, long n) {
    private static final int FEW = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String NOTHING = "—";

    static <T> Figure share(Formula formula, List<T> of, Predicate<T> which) {
        return new Figure(formula, of.stream().filter(which).count(), of.size());
    }

    static <T> Figure count(Formula formula, List<T> of, Predicate<T> which) {
        return share(formula, of, which);
    }

    static <T> Figure mean(Formula formula, List<T> of, ToLongFunction<T> what) {
        return new Figure(formula, of.stream().mapToLong(what).sum(), of.size());
    }

    /** Nearest rank: the one at ⌈percent/100·n⌉ of them in order. */
    static <T> Figure quantile(Formula formula, List<T> of, ToLongFunction<T> what, int percent) {
        var sorted = of.stream().mapToLong(what).sorted().toArray();
        var rank = Math.ceilDiv(percent * sorted.length, 100);
        return new Figure(formula, sorted.length == 0 ? 0 : sorted[rank - 1], sorted.length);
    }

    /** The number; empty where there is nothing to count, or fewer than five: it would say more than it knows. */
    public Optional<BigDecimal> value() {
        var counted = BigDecimal.valueOf(numerator);
        if (formula.kind() == Formula.Kind.COUNT) return Optional.of(counted);
        if (n < FEW) return Optional.empty();
        var of = BigDecimal.valueOf(n);
        return Optional.of(
                switch (formula.kind()) {
                    case SHARE -> counted.multiply(HUNDRED).divide(of, 1, RoundingMode.FLOOR);
                    case SAVING -> of.subtract(counted).multiply(HUNDRED).divide(of, 1, RoundingMode.FLOOR);
                    case MEAN -> counted.divide(of, 1, RoundingMode.HALF_UP);
                    case QUANTILE, COUNT -> counted;
                });
    }

    /** As it is shown: “—” of nothing, the fraction only of fewer than five. */
    public String text() {
        var unit = switch (formula.kind()) {
            case SHARE, SAVING -> "%";
            case MEAN, QUANTILE, COUNT -> "";
        };
        return value().map(it -> it.toPlainString() + unit).orElseGet(this::fraction);
    }

    private String fraction() {
        return n == 0 || formula.kind() == Formula.Kind.QUANTILE ? NOTHING : numerator + "/" + n;
    }
}
