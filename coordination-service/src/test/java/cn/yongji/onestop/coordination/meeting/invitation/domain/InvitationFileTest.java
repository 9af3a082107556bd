package cn.yongji.onestop.coordination.meeting.invitation.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.aMeeting;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.after;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.cancel;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.opened;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.resolve;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingCommand;
import cn.yongji.onestop.coordination.meeting.domain.Resolution;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InvitationFileTest {
    private static final String TITLE = "宗地地类与规划不一致";
    private static final int MOST_OCTETS = 75;

    @Test
    void it_is_written_octet_by_octet_as_the_standard_says() {
        var meeting = aMeeting().in("政务服务中心301").without("ecology").scheduled();

        assertThat(text(meeting, TITLE))
                .isEqualTo("""
                    BEGIN:VCALENDAR
                    VERSION:2.0
                    PRODID:-//onestop//coordination//ZH
                    CALSCALE:GREGORIAN
                    METHOD:REQUEST
                    BEGIN:VTIMEZONE
                    TZID:Asia/Shanghai
                    BEGIN:STANDARD
                    DTSTART:19910915T020000
                    TZOFFSETFROM:+0900
                    TZOFFSETTO:+0800
                    TZNAME:CST
                    END:STANDARD
                    END:VTIMEZONE
                    BEGIN:VEVENT
                    UID:meeting-1@yongji.example
                    SEQUENCE:0
                    DTSTAMP:%s
                    DTSTART;TZID=Asia/Shanghai:%sT090000
                    DTEND;TZID=Asia/Shanghai:%sT100000
                    SUMMARY:碰头会：宗地地类与规划不一致
                    LOCATION:政务服务中心301
                    ORGANIZER;CN="协调办公室":mailto:coordination@yongji.example
                    ATTENDEE;CN="生态环境局";CUTYPE=GROUP;ROLE=OPT-PARTICIPANT;PARTSTAT=NE
                     EDS-ACTION;RSVP=TRUE:mailto:ecology@yongji.example
                    ATTENDEE;CN="自然资源局";CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;PARTSTAT=NE
                     EDS-ACTION;RSVP=TRUE:mailto:natural-resources@yongji.example
                    STATUS:CONFIRMED
                    END:VEVENT
                    END:VCALENDAR
                    """.formatted(stampOf(meeting), day(), day()).replace("\n", "\r\n"));
    }

    @Test
    void c26_no_line_is_longer_than_75_octets_and_no_character_is_split() throws CharacterCodingException {
        for (var shift = 0; shift < 12; shift++) {
            var long1 = "x".repeat(shift) + "地类é𠮷".repeat(60);
            var bytes = bytes(aMeeting().in(long1).scheduled(), long1);
            var from = 0;
            for (var at = 0; at < bytes.length; at++) {
                if (bytes[at] != '\n') continue;
                assertThat(bytes[at - 1]).isEqualTo((byte) '\r');
                assertThat(at - 1 - from).isLessThanOrEqualTo(MOST_OCTETS);
                // A strict decoder throws where a line begins or ends inside a character.
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, at - 1 - from));
                from = at + 1;
            }
            assertThat(from).isEqualTo(bytes.length);
            var unfolded = new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
            assertThat(unfolded).contains("LOCATION:" + long1 + "\r\n");
        }
    }

    @Test
    void what_people_write_stays_text() {
        var bad = "甲\\乙;丙,丁\r\nEND:VEVENT\u0000\u0007";
        assertThat(CalendarText.escaped(bad)).isEqualTo("甲\\\\乙\\;丙\\,丁\\nEND:VEVENT");
        assertThat(CalendarText.quoted("文旅局\"；;^'\n(文物)")).isEqualTo("\"文旅局；'(文物)\"");
        assertThat(CalendarText.cut("𠮷".repeat(81), 80)).isEqualTo("𠮷".repeat(79) + "…");
        assertThat(CalendarText.cut("𠮷".repeat(80), 80)).isEqualTo("𠮷".repeat(80));
        var unfolded = text(aMeeting().scheduled(), "长".repeat(200)).replace("\r\n ", "");
        assertThat(unfolded).contains("SUMMARY:碰头会：" + "长".repeat(75) + "…\r\n");
    }

    @Test
    void c28_a_cancelled_meeting_says_so_to_the_same_people_under_the_same_identity_one_higher() {
        var cancelling = after(aMeeting().scheduled(), cancel(MONDAY));
        var cancelled = after(cancelling, new MeetingCommand.Free());

        assertThat(text(cancelling, TITLE).replace("\r\n ", ""))
                .contains("METHOD:CANCEL\r\n", "UID:meeting-1@yongji.example\r\n", "SEQUENCE:1\r\n")
                .contains("STATUS:CANCELLED\r\nCOMMENT:无需开会\r\n")
                .contains(":mailto:ecology@yongji.example\r\n")
                .doesNotContain("RSVP", "VALARM");
        assertThat(text(cancelled, TITLE)).isEqualTo(text(cancelling, TITLE));
    }

    @Test
    void what_happens_at_the_meeting_changes_no_octet() {
        var set = aMeeting().scheduled();
        var held = after(set, opened("natural-resources", "ecology"), resolve(Resolution.Effect.NONE));

        assertThat(bytes(held, TITLE)).isEqualTo(bytes(set, TITLE));
    }

    @Test
    void a_meeting_without_a_time_has_none() {
        assertThat(Invitation.to(aMeeting().requested(), TITLE)).isEmpty();
        assertThat(Invitation.to(after(aMeeting().requested(), new MeetingCommand.GiveUp()), TITLE))
                .isEmpty();
    }

    private static String day() {
        return MONDAY.plusDays(1).toString().replace("-", "");
    }

    private static String stampOf(Meeting meeting) {
        return meeting.request().asked().at().toString().replaceAll("[-:]", "");
    }

    private static String text(Meeting meeting, String title) {
        return new String(bytes(meeting, title), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Meeting meeting, String title) {
        return new InvitationFile("yongji.example")
                .of(Invitation.to(meeting, title).orElseThrow());
    }
}
