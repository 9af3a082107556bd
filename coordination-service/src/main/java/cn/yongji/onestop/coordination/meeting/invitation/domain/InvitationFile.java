package cn.yongji.onestop.coordination.meeting.invitation.domain;

import cn.yongji.onestop.kernel.fact.CatalogueNames;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.kernel.id.DepartmentCode;

/** Writes invitations as iCalendar files (RFC 5545, RFC 5546). */
public final class InvitationFile {
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
        MeetingEntry.zone(lines);
        MeetingEntry.opened(lines, it, domain);
        it.venue().ifPresent(where -> lines.text("LOCATION", where));
        people(lines, it);
        MeetingEntry.closed(lines, it);
        return lines.plain("END", "VCALENDAR").bytes();
    }

    private void people(CalendarLines lines, Invitation it) {
        lines.plain("ORGANIZER;CN=" + CalendarText.quoted(OFFICE), mailbox("coordination"));
        for (var department : it.request().departments())
            lines.plain(seat(it, department), mailbox(department.value()));
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
