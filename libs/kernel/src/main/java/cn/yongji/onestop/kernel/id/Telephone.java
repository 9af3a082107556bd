package cn.yongji.onestop.kernel.id;

import cn.yongji.onestop.kernel.Parsed;
import cn.yongji.onestop.kernel.Typed;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 联系电话. Kept in one form, however it was typed: {@code 13800000000}, {@code 0359-8021234}, with an extension
 * {@code 0359-8021234-801}, {@code 400-123-4567}, a local number or one of a public service as it is, and one from abroad with
 * its {@code +}.
 */
public record Telephone(String value) {
    private static final int LONGEST = 40;
    private static final String HOME = "(?:(?:\\+|00)86-?|86-)?";
    private static final String EXTENSION = "(?:[-x]+([0-9]{1,6}))?";
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().·_/-]+");
    private static final Pattern EXTENSION_WORDS = Pattern.compile("转接?|分机号?|内线|ext(?:ension)?|[#*,;:x]");
    private static final Pattern MOBILE = Pattern.compile("(?:(?:\\+|00)?86-?)?(1[3-9](?:-?[0-9]){9})");

    private record Shape(Pattern pattern, Function<MatchResult, String> written) {
        Shape(String regex, Function<MatchResult, String> written) {
            this(Pattern.compile(regex), written);
        }

        Optional<String> read(String text) {
            var matcher = pattern.matcher(text);
            return matcher.matches() ? Optional.of(written.apply(matcher.toMatchResult())) : Optional.empty();
        }
    }

    private static final List<Shape> SHAPES = List.of(
            new Shape(MOBILE, it -> digits(it.group(1))),
            new Shape(
                    "(?:(?:\\+|00)86-?(?:0-?)?|86-0?|0)(10|2[0-9]|[3-9][0-9]{2})-?([2-8][0-9]{2,3}-?[0-9]{4})"
                            + EXTENSION,
                    it -> "0" + it.group(1) + "-" + digits(it.group(2)) + extension(it.group(3))),
            new Shape(
                    HOME + "([48]00)-?([0-9](?:-?[0-9]){6})" + EXTENSION,
                    it -> it.group(1) + "-" + parted(digits(it.group(2))) + extension(it.group(3))),
            new Shape("([2-8][0-9]{2,3}-?[0-9]{4})" + EXTENSION, it -> digits(it.group(1)) + extension(it.group(2))),
            new Shape("(1[0-9]{2}|1[0-9]{4}|9[0-9]{4,5})", it -> it.group(1)),
            new Shape("(?:\\+|00)((?!86)[1-9](?:-?[0-9]){6,14})", it -> "+" + digits(it.group(1))));

    public Telephone {
        if (!written(value).filter(value::equals).isPresent())
            throw new IllegalArgumentException("not a telephone number as it is kept");
    }

    /** Reads what a user typed: with {@code +86}, blanks, hyphens, brackets, an extension. */
    public static Parsed<Telephone> parse(String input) {
        return written(input)
                .<Parsed<Telephone>>map(it -> Parsed.ok(new Telephone(it)))
                .orElseGet(() -> Parsed.rejected(
                        "telephone-malformed",
                        "请填写电话号码，如 13800000000、0359-8021234、0359-8021234 转 801 或 400-123-4567；境外号码以 + 加国家代码开头",
                        "Give a telephone number such as 13800000000, 0359-8021234, 0359-8021234 ext. 801 or"
                                + " 400-123-4567; one from abroad begins with + and the code of its country"));
    }

    /** 手机号, to which a message can be sent. */
    public boolean isMobile() {
        return MOBILE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }

    private static Optional<String> written(String input) {
        if (input.length() > LONGEST) return Optional.empty();
        var text = plain(input);
        return SHAPES.stream().flatMap(shape -> shape.read(text).stream()).findFirst();
    }

    /** Digits, one hyphen where something parted them, an x before an extension. */
    private static String plain(String input) {
        var typed =
                Normalizer.normalize(Typed.code(input), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var marked = EXTENSION_WORDS.matcher(typed).replaceAll("x");
        var parted = SEPARATORS.matcher(marked).replaceAll("-");
        return parted.replaceAll("-?x[-x]*", "x").replaceAll("^-|-$", "");
    }

    private static String digits(String parted) {
        return parted.replace("-", "");
    }

    private static String parted(String seven) {
        return seven.substring(0, 3) + "-" + seven.substring(3);
    }

    private static String extension(@Nullable String digits) {
        return digits == null ? "" : "-" + digits;
    }
}
