package cn.yongji.onestop.kernel.id;

import cn.yongji.onestop.kernel.Parsed;
import cn.yongji.onestop.kernel.Typed;
import java.util.regex.Pattern;

/**
 * 办件编号: how a project is spoken of at a counter and on the telephone. Nine digits in groups of three: two of the year, six
 * that count, and one that checks. Digits alone, so nothing looks or sounds like something else.
 *
 * <p>The check digit is H. Michael Damm's: it finds every wrong digit and every two neighbours that have changed places.
 */
public record TrackingNumber(String value) implements Comparable<TrackingNumber> {
    /** The most that are given out in a year. */
    public static final int MOST = 999_999;

    private static final Pattern GROUPED = Pattern.compile("\\d{3}-\\d{3}-\\d{3}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{9}");
    private static final int CENTURY = 100;
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
    };

    public TrackingNumber {
        if (!GROUPED.matcher(value).matches() || check(value.replace("-", "")) != 0) {
            throw new IllegalArgumentException("not a tracking number: " + value);
        }
    }

    /**
     * The number that is given out next in a year.
     *
     * @param count counts from 1 in each year
     * @throws IllegalArgumentException past {@link #MOST}
     */
    public static TrackingNumber of(int year, long count) {
        if (count < 1 || count > MOST) throw new IllegalArgumentException("no number is left for " + count);
        var digits = "%02d%06d".formatted(year % CENTURY, count);
        return new TrackingNumber(grouped(digits + check(digits)));
    }

    /** A number that is known to be right. */
    public static TrackingNumber of(String trusted) {
        return parse(trusted).orThrow();
    }

    /** Reads what somebody heard and typed: with hyphens, blanks or nothing between. */
    public static Parsed<TrackingNumber> parse(String input) {
        var digits = Typed.unbroken(input).replace("-", "");
        if (!DIGITS.matcher(digits).matches()) {
            return Parsed.rejected(
                    "tracking-number-malformed",
                    "办件编号为 9 位数字，如 260-000-019",
                    "A tracking number has nine digits, such as 260-000-019");
        }
        if (check(digits) != 0) {
            return Parsed.rejected(
                    "tracking-number-check-digit",
                    "办件编号校验位不符，请逐位核对",
                    "The check digit of the tracking number does not match; please compare it digit by digit");
        }
        return Parsed.ok(new TrackingNumber(grouped(digits)));
    }

    @Override
    public int compareTo(TrackingNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    /** The digit that belongs behind some digits; 0 where the last of them is that digit already. */
    private static int check(String digits) {
        var interim = 0;
        for (var i = 0; i < digits.length(); i++) interim = DAMM[interim][digits.charAt(i) - '0'];
        return interim;
    }

    private static String grouped(String digits) {
        return digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6);
    }
}
