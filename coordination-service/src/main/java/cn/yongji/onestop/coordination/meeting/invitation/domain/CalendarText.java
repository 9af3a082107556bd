package cn.yongji.onestop.coordination.meeting.invitation.domain;

/** What people have written, as it may stand in a calendar file. */
final class CalendarText {
    private static final String MORE = "…";

    private CalendarText() {}

    /** A value of the type TEXT (RFC 5545 3.3.11): one line, without other control characters. */
    static String escaped(String text) {
        return withoutControls(text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\n", "\\n"))
                .strip();
    }

    /**
     * A quoted parameter, as the name of somebody (CN). What receivers read differently is left out: quotes cannot be escaped,
     * and some show the circumflex of RFC 6868 raw or end a name at a semicolon.
     */
    static String quoted(String name) {
        return '"' + withoutControls(name.replaceAll("[\";^]", "")).strip() + '"';
    }

    /** No more than so many characters; what was longer ends in dots. */
    static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) return text;
        return text.substring(0, text.offsetByCodePoints(0, most - 1)) + MORE;
    }

    private static String withoutControls(String text) {
        var kept = text.codePoints().filter(it -> !Character.isISOControl(it)).toArray();
        return new String(kept, 0, kept.length);
    }
}
