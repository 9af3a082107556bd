package cn.yongji.onestop.coordination.meeting.invitation.domain;

import java.util.List;

/**
 * Writes meetings as a calendar that is subscribed to (RFC 5545, RFC 7986). It has no METHOD and names nobody who is asked: it is no
 * message. The same meetings are always the same octets.
 */
public final class MeetingFeedFile {
    private static final String NAME = "会议日程";
    private static final String EVERY_HOUR = "PT1H";

    private final String domain;

    /** @param domain behind the @ of identities, as that of {@link InvitationFile} */
    public MeetingFeedFile(String domain) {
        this.domain = domain;
    }

    /** The octets of the file. */
    public byte[] of(List<Invitation> meetings) {
        var lines = CalendarLines.opened()
                .text("NAME", NAME)
                .text("X-WR-CALNAME", NAME)
                .plain("REFRESH-INTERVAL;VALUE=DURATION", EVERY_HOUR)
                .plain("X-PUBLISHED-TTL", EVERY_HOUR);
        MeetingEntry.zone(lines);
        for (var it : meetings) {
            MeetingEntry.opened(lines, it, domain);
            lines.plain("LAST-MODIFIED", CalendarTime.utc(it.made()));
            it.venue().ifPresent(where -> lines.text("LOCATION", where));
            MeetingEntry.closed(lines, it);
        }
        return lines.plain("END", "VCALENDAR").bytes();
    }
}
