package cn.yongji.onestop.kernel.money;

import cn.yongji.onestop.kernel.Parsed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * 金额 in yuan, kept as whole fen. Nothing is rounded: a threshold such as 2000 万元 must not be met or missed by a
 * rounding (D4).
 */
public record Yuan(long fen) implements Comparable<Yuan> {

    private static final int FRACTION_DIGITS = 2;
    private static final int WAN_DIGITS = 4;
    private static final int LONGEST_LONG = 19;

    /** What a number of canonical JSON (RFC 8785) says exactly, so that the ledger can seal it. */
    private static final long MOST_FEN = (1L << 53) - 1;

    private static final long FEN_PER_YUAN = 100;
    private static final long YUAN_PER_WAN = 10_000;

    /** An amount in whole fen. */
    public static Yuan ofFen(long fen) {
        return new Yuan(fen);
    }

    /** An amount in whole yuan. */
    public static Yuan ofYuan(long yuan) {
        return new Yuan(Math.multiplyExact(yuan, FEN_PER_YUAN));
    }

    /** An amount in whole 万元, the unit of laws and notices. */
    public static Yuan ofWan(long wan) {
        return ofYuan(Math.multiplyExact(wan, YUAN_PER_WAN));
    }

    /** Reads an amount in yuan as a user gave it. Zeros at the end of the fraction do not make it less exact. */
    public static Parsed<Yuan> parse(BigDecimal yuan) {
        var plain = yuan.stripTrailingZeros();
        if (plain.scale() > FRACTION_DIGITS) {
            return Parsed.rejected(
                    "amount-fraction-of-fen",
                    "金额以元计，最多两位小数，不能有不足一分的零头",
                    "An amount is in yuan with at most two decimal places; there is no fraction of a fen");
        }
        // Looked at before the digits are spelled out: 1E999999999 would fill the memory.
        if ((long) plain.precision() - plain.scale() + FRACTION_DIGITS > LONGEST_LONG) return tooLarge();
        var fen = plain.movePointRight(FRACTION_DIGITS).toBigIntegerExact();
        if (fen.abs().compareTo(BigInteger.valueOf(MOST_FEN)) > 0) return tooLarge();
        return Parsed.ok(new Yuan(fen.longValueExact()));
    }

    /** An amount in yuan that is known to be exact. */
    public static Yuan of(BigDecimal trusted) {
        return parse(trusted).orThrow();
    }

    public Yuan plus(Yuan other) {
        return new Yuan(Math.addExact(fen, other.fen));
    }

    public Yuan minus(Yuan other) {
        return new Yuan(Math.subtractExact(fen, other.fen));
    }

    public boolean isNegative() {
        return fen < 0;
    }

    /** 不超过: the limit itself is still within. */
    public boolean notAbove(Yuan limit) {
        return fen <= limit.fen;
    }

    /** The amount in yuan with two decimal places. */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(fen, FRACTION_DIGITS);
    }

    /** For people: {@code 20,000,000.01}. */
    public String format() {
        return grouped(toBigDecimal());
    }

    /** For people who count in 万元, exactly: {@code 2,050} or {@code 0.25}. */
    public String formatWan() {
        var wan = toBigDecimal().movePointLeft(WAN_DIGITS).stripTrailingZeros();
        return grouped(wan.scale() < 0 ? wan.setScale(0, RoundingMode.UNNECESSARY) : wan);
    }

    private static String grouped(BigDecimal number) {
        var plain = number.abs().toPlainString();
        var whole = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        var grouped = new StringBuilder(plain);
        for (var at = whole - 3; at > 0; at -= 3) grouped.insert(at, ',');
        return number.signum() < 0 ? "-" + grouped : grouped.toString();
    }

    @Override
    public int compareTo(Yuan other) {
        return Long.compare(fen, other.fen);
    }

    /** The decimal number of yuan, as it stands in JSON: {@code 20000000.01}. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }

    private static Parsed<Yuan> tooLarge() {
        return Parsed.rejected(
                "amount-too-large",
                "金额不能超过 " + ofFen(MOST_FEN).format() + " 元",
                "An amount is at most " + ofFen(MOST_FEN).format() + " yuan");
    }
}
