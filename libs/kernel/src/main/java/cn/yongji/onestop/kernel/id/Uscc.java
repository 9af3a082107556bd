package cn.yongji.onestop.kernel.id;

import cn.yongji.onestop.kernel.Reason;
import cn.yongji.onestop.kernel.Typed;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * 统一社会信用代码 (GB 32100-2015), 18 characters. A failing check digit is a warning, not a refusal: some early pilot
 * codes fail it and are lawful (D18).
 */
public record Uscc(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int BODY = 17;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{2}[0-9]{6}[" + ALPHABET + "]{10}");

    /** What a look at a code says. */
    public sealed interface Check {
        /** Shape and check digit are right. */
        record Valid(Uscc uscc) implements Check {}

        /** The shape is right, the check digit is not: warn, and let a clerk decide. */
        record CheckDigitFails(Uscc uscc, char expected, Reason reason) implements Check {}

        /** It cannot be such a code. */
        record Malformed(Reason reason) implements Check {}
    }

    public Uscc {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not shaped like a USCC: " + value);
    }

    /** Looks at what a user typed; lower case, blanks and what comes along from a page are forgiven. */
    public static Check check(String input) {
        var text = Typed.unbroken(input).toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(text).matches()) return new Check.Malformed(misshapen(text));
        var uscc = new Uscc(text);
        if (uscc.checkDigit() == uscc.expectedCheckDigit()) return new Check.Valid(uscc);
        return new Check.CheckDigitFails(uscc, uscc.expectedCheckDigit(), failing(uscc));
    }

    /** A well-formed code from a trusted place; its check digit may fail, since a clerk may have accepted it. */
    public static Uscc of(String trusted) {
        return switch (check(trusted)) {
            case Check.Valid(var uscc) -> uscc;
            case Check.CheckDigitFails fails -> fails.uscc();
            case Check.Malformed(var reason) -> throw new IllegalArgumentException(reason.code() + ": " + reason.en());
        };
    }

    public char checkDigit() {
        return value.charAt(BODY);
    }

    /** The check digit that the first 17 characters ask for. */
    public char expectedCheckDigit() {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < BODY; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    public boolean hasValidCheckDigit() {
        return checkDigit() == expectedCheckDigit();
    }

    @Override
    public String toString() {
        return value;
    }

    private static Reason failing(Uscc uscc) {
        return new Reason(
                "uscc-check-digit",
                "统一社会信用代码校验位不符：末位应为 %s，实为 %s；请核对，如证照确为此码，可由窗口人员说明理由后受理"
                        .formatted(uscc.expectedCheckDigit(), uscc.checkDigit()),
                "The check digit of the USCC does not match: expected %s as last character, was %s. Please compare it with"
                                .formatted(uscc.expectedCheckDigit(), uscc.checkDigit())
                        + " the licence; a clerk may accept it with a reason");
    }

    private static Reason misshapen(String text) {
        if (text.length() != BODY + 1) {
            return new Reason(
                    "uscc-length",
                    "统一社会信用代码应为 18 位，实为 " + text.length() + " 位",
                    "A USCC has 18 characters, this has " + text.length());
        }
        return new Reason(
                "uscc-characters",
                "统一社会信用代码只含数字和大写字母（不含 I、O、S、V、Z），第 3 至 8 位为数字",
                "A USCC has digits and letters without I, O, S, V and Z; characters 3 to 8 are digits");
    }
}
