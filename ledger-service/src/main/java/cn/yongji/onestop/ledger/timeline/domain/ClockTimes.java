package cn.yongji.onestop.ledger.timeline.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people in China read them off a clock. */
final class ClockTimes {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(WorkingCalendar.ZONE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(WorkingCalendar.ZONE);

    private ClockTimes() {}

    static String at(Instant time) {
        return DAY_AND_TIME.format(time);
    }

    static String span(Instant start, Instant end) {
        return DAY_AND_TIME.format(start) + "–" + TIME.format(end);
    }
}
