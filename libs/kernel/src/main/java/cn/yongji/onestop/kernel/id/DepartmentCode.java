package cn.yongji.onestop.kernel.id;

import cn.yongji.onestop.kernel.Parsed;
import cn.yongji.onestop.kernel.Scan;
import cn.yongji.onestop.kernel.Typed;

/** 部门代码, such as {@code natural-resources}. Which departments there are is said by the catalogue, not here. */
public record DepartmentCode(String value) implements Comparable<DepartmentCode> {
    private static final int LONGEST = 40;

    public DepartmentCode {
        if (!wellFormed(value)) throw new IllegalArgumentException("not a department code: " + value);
    }

    /** Reads what a user typed. */
    public static Parsed<DepartmentCode> parse(String input) {
        var text = Typed.code(input);
        if (wellFormed(text)) return Parsed.ok(new DepartmentCode(text));
        return Parsed.rejected(
                "department-code-malformed",
                "部门代码由小写字母、数字和连字符组成（如 natural-resources）",
                "A department code has lower-case letters, digits and hyphens (such as natural-resources)");
    }

    /** A code that is known to be well-formed. */
    public static DepartmentCode of(String trusted) {
        return parse(trusted).orThrow();
    }

    @Override
    public int compareTo(DepartmentCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean wellFormed(String text) {
        return text.length() <= LONGEST && Scan.isSlug(text);
    }
}
