package cn.yongji.onestop.coordination.meeting.invitation.domain;

import cn.yongji.onestop.coordination.meeting.domain.Availability;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.fact.CatalogueNames;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.util.List;

/** Writes when departments are taken as an iCalendar file: a VFREEBUSY each, in UTC only (RFC 5545 3.6.4). */
public final class FreeBusyFile {
    private final String domain;

    /** @param domain behind the @ of identities and mailboxes, as that of {@link InvitationFile} */
    public FreeBusyFile(String domain) {
        this.domain = domain;
    }

    /** The octets of the file. */
    public byte[] of(Availability it) {
        var lines = CalendarLines.opened();
        it.busy().forEach((department, times) -> component(lines, it, department, times));
        return lines.plain("END", "VCALENDAR").bytes();
    }

    private void component(CalendarLines lines, Availability it, DepartmentCode department, List<MeetingSlot> times) {
        var code = department.value();
        var mailbox = code + "@" + domain;
        lines.plain("BEGIN", "VFREEBUSY")
                .plain("UID", "%s-%s-%s".formatted(it.from(), it.to(), mailbox))
                .plain("DTSTAMP", CalendarTime.utc(it.at()))
                .plain("DTSTART", beginOf(it.from()))
                .plain("DTEND", beginOf(it.to().plusDays(1)))
                .plain(
                        "ORGANIZER;CN=" + CalendarText.quoted(CatalogueNames.chinese(Kind.DEPARTMENT, code, code)),
                        "mailto:" + mailbox);
        for (var time : times) {
            lines.plain(
                    "FREEBUSY;FBTYPE=BUSY",
                    CalendarTime.utc(time.startInstant()) + "/" + CalendarTime.utc(time.endInstant()));
        }
        lines.plain("END", "VFREEBUSY");
    }

    private static String beginOf(LocalDate day) {
        return CalendarTime.utc(day.atStartOfDay(WorkingCalendar.ZONE).toInstant());
    }
}
