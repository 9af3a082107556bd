package cn.yongji.onestop.kernel;

/**
 * The shape of codes, hashes and numbers, looked at character by character. It is asked of every one that is read, thousands of
 * times a second, so it is no regular expression.
 */
public final class Scan {
    private Scan() {}

    /** So many hexadecimal digits in lower case. */
    public static boolean isHex(String text, int digits) {
        if (text.length() != digits) return false;
        for (var i = 0; i < digits; i++)
            if (!isDigit(text.charAt(i)) && !isBetween(text.charAt(i), 'a', 'f')) return false;
        return true;
    }

    /** Words of lower-case letters and digits, joined by single hyphens, the first beginning with a letter. */
    public static boolean isSlug(String text) {
        if (text.isEmpty() || !isBetween(text.charAt(0), 'a', 'z') || text.endsWith("-")) return false;
        for (var i = 1; i < text.length(); i++) {
            var one = text.charAt(i);
            var joins = one == '-' && text.charAt(i - 1) != '-';
            if (!joins && !isDigit(one) && !isBetween(one, 'a', 'z')) return false;
        }
        return true;
    }

    /** Whether so many decimal digits stand side by side somewhere. */
    public static boolean hasDigitsInARow(String text, int many) {
        var row = 0;
        for (var i = 0; i < text.length(); i++) {
            row = isDigit(text.charAt(i)) ? row + 1 : 0;
            if (row == many) return true;
        }
        return false;
    }

    /** Whether every character is one of ASCII that is seen, or a blank. */
    public static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) if (!isBetween(text.charAt(i), ' ', '~')) return false;
        return true;
    }

    /** Nothing but decimal digits of ASCII. */
    public static boolean isDigits(String text) {
        for (var i = 0; i < text.length(); i++) if (!isDigit(text.charAt(i))) return false;
        return true;
    }

    public static boolean isDigit(char one) {
        return isBetween(one, '0', '9');
    }

    private static boolean isBetween(char one, char first, char last) {
        return one >= first && one <= last;
    }
}
