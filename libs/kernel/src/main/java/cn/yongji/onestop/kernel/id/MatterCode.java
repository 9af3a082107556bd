package cn.yongji.onestop.kernel.id;

import cn.yongji.onestop.kernel.Parsed;
import cn.yongji.onestop.kernel.Scan;
import cn.yongji.onestop.kernel.Typed;

/** 审批事项编号 of the catalogue, such as {@code M06}. Which matters there are is said by the catalogue, not here. */
public record MatterCode(String value) implements Comparable<MatterCode> {
    private static final int LENGTH = 3;

    public MatterCode {
        if (!wellFormed(value)) throw new IllegalArgumentException("not a matter code: " + value);
    }

    /** Reads what a user typed. */
    public static Parsed<MatterCode> parse(String input) {
        var text = Typed.code(input);
        if (wellFormed(text)) return Parsed.ok(new MatterCode(text));
        return Parsed.rejected(
                "matter-code-malformed", "事项编号为 M 加两位数字（如 M06）", "A matter code is M and two digits (such as M06)");
    }

    /** A code that is known to be well-formed. */
    public static MatterCode of(String trusted) {
        return parse(trusted).orThrow();
    }

    @Override
    public int compareTo(MatterCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean wellFormed(String text) {
        return text.length() == LENGTH
                && text.charAt(0) == 'M'
                && Scan.isDigit(text.charAt(1))
                && Scan.isDigit(text.charAt(2))
                && !text.equals("M00");
    }
}
