package cn.yongji.onestop.coordination.meeting.invitation.domain;

/** A meeting as a VEVENT, as far as every calendar is told the same of it. */
final class MeetingEntry {
    /** Receivers may cut at 255 octets, which are 85 Chinese characters. */
    private static final int MOST_OF_A_SUMMARY = 80;

    private MeetingEntry() {}

    /** The zone, which stands in every file; it is short and true, as China has had no summer time since 1991. */
    static void zone(CalendarLines lines) {
        lines.plain("BEGIN", "VTIMEZONE")
                .plain("TZID", "Asia/Shanghai")
                .plain("BEGIN", "STANDARD")
                .plain("DTSTART", "19910915T020000")
                .plain("TZOFFSETFROM", "+0900")
                .plain("TZOFFSETTO", "+0800")
                .plain("TZNAME", "CST")
                .plain("END", "STANDARD")
                .plain("END", "VTIMEZONE");
    }

    static void opened(CalendarLines lines, Invitation it, String domain) {
        lines.plain("BEGIN", "VEVENT")
                .plain("UID", it.request().id() + "@" + domain)
                .plain("SEQUENCE", Integer.toString(it.sequence()))
                .plain("DTSTAMP", CalendarTime.utc(it.made()))
                .plain(
                        "DTSTART;TZID=Asia/Shanghai",
                        CalendarTime.inChina(it.slot().date(), it.slot().start()))
                .plain(
                        "DTEND;TZID=Asia/Shanghai",
                        CalendarTime.inChina(it.slot().date(), it.slot().end()))
                .text("SUMMARY", CalendarText.cut(it.summary(), MOST_OF_A_SUMMARY));
    }

    static void closed(CalendarLines lines, Invitation it) {
        switch (it.method()) {
            case REQUEST -> lines.plain("STATUS", "CONFIRMED");
            case CANCEL -> lines.plain("STATUS", "CANCELLED");
        }
        it.cancelledBecause().ifPresent(why -> lines.text("COMMENT", why));
        lines.plain("END", "VEVENT");
    }
}
