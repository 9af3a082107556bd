package cn.yongji.onestop.coordination.meeting.invitation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as they stand in a calendar file (RFC 5545 3.3.5), to the second. */
final class CalendarTime {
    private static final String LOCAL = "yyyyMMdd'T'HHmmss";
    private static final DateTimeFormatter IN_CHINA = DateTimeFormatter.ofPattern(LOCAL, Locale.ROOT);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern(LOCAL + "'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CalendarTime() {}

    static String inChina(LocalDate date, LocalTime time) {
        return date.atTime(time).format(IN_CHINA);
    }

    static String utc(Instant at) {
        return UTC.format(at);
    }
}
