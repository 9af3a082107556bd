package cn.yongji.onestop.coordination.meeting.invitation.domain;

import java.nio.charset.StandardCharsets;

/**
 * The content lines of an iCalendar file (RFC 5545 3.1): UTF-8, ended by CRLF, folded at 75 octets and never inside a character,
 * as libraries that count characters do with Chinese text.
 */
final class CalendarLines {
    private static final int MOST_OCTETS = 75;
    private static final int ONE_OCTET = 0x80;
    private static final int TWO_OCTETS = 0x800;
    private static final int THREE_OCTETS = 0x10000;

    private final StringBuilder all = new StringBuilder();

    private CalendarLines() {}

    /** Those of a file, as far as every file begins alike. */
    static CalendarLines opened() {
        return new CalendarLines()
                .plain("BEGIN", "VCALENDAR")
                .plain("VERSION", "2.0")
                .plain("PRODID", "-//onestop//coordination//ZH")
                .plain("CALSCALE", "GREGORIAN");
    }

    /** Adds a line whose value is written as it is. */
    CalendarLines plain(String property, String value) {
        fold(property + ":" + value);
        return this;
    }

    /** Adds a line whose value is text. */
    CalendarLines text(String property, String value) {
        return plain(property, CalendarText.escaped(value));
    }

    byte[] bytes() {
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void fold(String line) {
        var octets = 0;
        for (var at = 0; at < line.length(); ) {
            var character = line.codePointAt(at);
            var more = octetsOf(character);
            if (octets + more > MOST_OCTETS) {
                all.append("\r\n ");
                octets = 1;
            }
            all.appendCodePoint(character);
            octets += more;
            at += Character.charCount(character);
        }
        all.append("\r\n");
    }

    private static int octetsOf(int character) {
        if (character < ONE_OCTET) return 1;
        if (character < TWO_OCTETS) return 2;
        return character < THREE_OCTETS ? 3 : 4;
    }
}
