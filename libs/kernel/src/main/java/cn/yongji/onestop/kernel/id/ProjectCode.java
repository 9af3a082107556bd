package cn.yongji.onestop.kernel.id;

import cn.yongji.onestop.kernel.Parsed;
import cn.yongji.onestop.kernel.Typed;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 投资项目统一代码. Twenty digits in five segments, kept with hyphens. Codes of before the switch of 2020 begin with a
 * year, newer ones with year and month; both stay valid (D18).
 *
 * <p>The last digit of the new form is a check digit. Its algorithm is not published, so it is kept but not judged: a
 * code is proved by the registry, never refused on a guess.
 */
public record ProjectCode(String value) {
    private static final Pattern HYPHENATED = Pattern.compile("(\\d{4})-(\\d{6})-(\\d{2})-(\\d{2})-(\\d{6})");
    private static final Pattern PLAIN = Pattern.compile("\\d{20}");
    private static final String NO_REGION = "000000";
    private static final int REGION_AT = 5;
    private static final int FIRST_OLD_YEAR = 2013;
    private static final int LAST_OLD_YEAR = 2020;

    /** How the code was given out. */
    public enum Form {
        /** 2020 年换码前: year, region, industry, type, serial. */
        OLD,
        /** GB/T 40058-2021: year and month, region, guiding department, type, five random digits, check digit. */
        NEW
    }

    public ProjectCode {
        if (!HYPHENATED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a hyphenated project code: " + value);
        }
        if (formOf(value.substring(0, 4)) == null) {
            throw new IllegalArgumentException("neither a month nor a year of before the switch: " + value);
        }
    }

    /** Reads what a user typed or copied, with or without hyphens. */
    public static Parsed<ProjectCode> parse(String input) {
        var text = Typed.unbroken(input);
        var hyphenated = PLAIN.matcher(text).matches() ? hyphenate(text) : text;
        if (!HYPHENATED.matcher(hyphenated).matches()) return misshapen(text);
        if (formOf(hyphenated.substring(0, 4)) == null) {
            return Parsed.rejected(
                    "project-code-time",
                    "项目代码前四位应为年月（如 2409）或换码前的年份（2013–2020），实为 " + hyphenated.substring(0, 4),
                    "The first four digits of a project code are year and month (such as 2409) or a year from 2013 to"
                            + " 2020, but were " + hyphenated.substring(0, 4));
        }
        if (hyphenated.startsWith(NO_REGION, REGION_AT)) {
            return Parsed.rejected(
                    "project-code-region",
                    "项目代码第二段应为赋码地区的行政区划代码，不能为 000000",
                    "The second segment of a project code is the region that gave it out, and 000000 is none");
        }
        return Parsed.ok(new ProjectCode(hyphenated));
    }

    /** A code that is known to be well-formed. */
    public static ProjectCode of(String trusted) {
        return parse(trusted).orThrow();
    }

    public Form form() {
        var form = formOf(value.substring(0, 4));
        if (form == null) throw new IllegalStateException("checked by the constructor");
        return form;
    }

    /** 行政区划代码 of the region that gave out the code. */
    public String region() {
        return value.substring(5, 11);
    }

    /** The twenty digits without hyphens. */
    public String digits() {
        return value.replace("-", "");
    }

    @Override
    public String toString() {
        return value;
    }

    private static Parsed<ProjectCode> misshapen(String text) {
        if (text.matches("\\d{24}")) {
            return Parsed.rejected(
                    "project-code-24-digits",
                    "项目代码为 20 位数字；通常所说的“24 位”包含 4 个连字符（YYMM-RRRRRR-DD-TT-NNNNNC），不是 24 位数字",
                    "A project code has 20 digits; the well-known “24 characters” include four hyphens"
                            + " (YYMM-RRRRRR-DD-TT-NNNNNC), they are not 24 digits");
        }
        return Parsed.rejected(
                "project-code-malformed",
                "项目代码应为 20 位数字，可按 4-6-2-2-6 用连字符分段（如 2409-140881-04-01-123456）",
                "A project code is 20 digits, plain or hyphenated 4-6-2-2-6 (such as 2409-140881-04-01-123456)");
    }

    private static String hyphenate(String digits) {
        return String.join(
                "-",
                digits.substring(0, 4),
                digits.substring(4, 10),
                digits.substring(10, 12),
                digits.substring(12, 14),
                digits.substring(14));
    }

    // A year from 2013 to 2020 has no month in its last two digits, so the two forms never meet.
    private static @Nullable Form formOf(String time) {
        var number = Integer.parseInt(time);
        var month = number % 100;
        if (month >= 1 && month <= 12) return Form.NEW;
        if (number >= FIRST_OLD_YEAR && number <= LAST_OLD_YEAR) return Form.OLD;
        return null;
    }
}
