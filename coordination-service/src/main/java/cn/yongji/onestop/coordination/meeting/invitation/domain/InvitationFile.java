package cn.yongji.onestop.coordination.meeting.invitation.domain;

import cn.yongji.onestop.kernel.fact.CatalogueNames;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.kernel.id.DepartmentCode;

/**
 * Writes invitations as iCalendar files (RFC 5545, RFC 5546). The zone stands in every file; it is short and true, as China has
 * had no summer time since 1991.
 */
public final class InvitationFile {
    /** Receivers may cut at 255 octets, which are 85 Chinese characters. */
    private static final int MOST_OF_A_SUMMARY = 80;

    private static final String OFFICE = "协调办公室";

    private final String domain;

    /**
     * @param domain behind the @ of identities and mailboxes; part of what a calendar knows a meeting by, so it stays for ever
     */
    public InvitationFile(String domain) {
        this.domain = domain;
    }

    /** The octets of the file. */
    public byte[] of(Invitation it) {
        var lines = CalendarLines.opened().plain("METHOD", it.method().name());
        zone(lines);
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
        it.request().venue().ifPresent(where -> lines.text("LOCATION", where));
        people(lines, it);
        return lines.plain("END", "VEVENT").plain("END", "VCALENDAR").bytes();
    }

    private static void zone(CalendarLines lines) {
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

    private void people(CalendarLines lines, Invitation it) {
        lines.plain("ORGANIZER;CN=" + CalendarText.quoted(OFFICE), mailbox("coordination"));
        for (var department : it.request().departments())
            lines.plain(seat(it, department), mailbox(department.value()));
        switch (it.method()) {
            case REQUEST -> lines.plain("STATUS", "CONFIRMED");
            case CANCEL -> lines.plain("STATUS", "CANCELLED");
        }
        it.cancelledBecause().ifPresent(why -> lines.text("COMMENT", why));
    }

    private static String seat(Invitation it, DepartmentCode department) {
        var code = department.value();
        var role = it.request().optional().contains(department) ? "OPT-PARTICIPANT" : "REQ-PARTICIPANT";
        var answer = it.method() == Invitation.Method.REQUEST ? ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE" : "";
        var name = CalendarText.quoted(CatalogueNames.chinese(Kind.DEPARTMENT, code, code));
        return "ATTENDEE;CN=" + name + ";CUTYPE=GROUP;ROLE=" + role + answer;
    }

    private String mailbox(String name) {
        return "mailto:" + name + "@" + domain;
    }
}
