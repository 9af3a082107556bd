package cn.yongji.onestop.kernel;

import java.util.regex.Pattern;

/** Codes as people type them or copy them from a page: with dashes of another kind, blanks, and what comes along unseen. */
public final class Typed {
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}|\u2212");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Typed() {}

    /** The code without what is not seen, with plain hyphens. */
    public static String code(String input) {
        if (Scan.isPlain(input)) return input;
        return DASHES.matcher(Unseen.leftOut(input)).replaceAll("-");
    }

    /** The same of a code that has no blanks, wherever they were typed. */
    public static String unbroken(String input) {
        var code = code(input);
        return code.indexOf(' ') < 0 && Scan.isPlain(code)
                ? code
                : BLANKS.matcher(code).replaceAll("");
    }
}
