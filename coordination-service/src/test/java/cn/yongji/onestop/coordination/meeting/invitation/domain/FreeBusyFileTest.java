package cn.yongji.onestop.coordination.meeting.invitation.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.SLOT;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.seats;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.seatsOf;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import cn.yongji.onestop.coordination.meeting.domain.Availability;
import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.junit.jupiter.api.Test;

class FreeBusyFileTest {
    private static final Instant NOW = Instant.parse("2026-09-07T01:02:03.456Z");

    @Test
    void it_says_in_utc_when_each_department_is_taken_and_nothing_else() {
        assertThat(new String(file(), StandardCharsets.UTF_8)).isEqualTo("""
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//onestop//coordination//ZH
            CALSCALE:GREGORIAN
            BEGIN:VFREEBUSY
            UID:2026-09-07-2026-09-08-ecology@yongji.example
            DTSTAMP:20260907T010203Z
            DTSTART:20260906T160000Z
            DTEND:20260908T160000Z
            ORGANIZER;CN="生态环境局":mailto:ecology@yongji.example
            FREEBUSY;FBTYPE=BUSY:20260908T010000Z/20260908T020000Z
            END:VFREEBUSY
            BEGIN:VFREEBUSY
            UID:2026-09-07-2026-09-08-water@yongji.example
            DTSTAMP:20260907T010203Z
            DTSTART:20260906T160000Z
            DTEND:20260908T160000Z
            ORGANIZER;CN="水利局":mailto:water@yongji.example
            END:VFREEBUSY
            END:VCALENDAR
            """.replace("\n", "\r\n"));
    }

    @Test
    void c30_other_programs_read_the_same_times_from_it() throws IOException, ParserException {
        var foreign = new CalendarBuilder().build(new ByteArrayInputStream(file()));
        assertThat(foreign.validate(true).hasErrors())
                .as(foreign.validate(true).toString())
                .isFalse();

        var other = Biweekly.parse(new String(file(), StandardCharsets.UTF_8)).first();
        assertThat(other.validate(other.getVersion()).isEmpty()).isTrue();
        var taken = other.getFreeBusies().getFirst().getFreeBusy().getFirst().getValues();
        assertThat(taken).singleElement().satisfies(it -> {
            assertThat(it.getStartDate().toInstant()).isEqualTo(SLOT.startInstant());
            assertThat(it.getEndDate().toInstant()).isEqualTo(SLOT.endInstant());
        });
    }

    private static byte[] file() {
        var day = new MeetingDay(SLOT.date(), List.of(new Booking("m1", seats("natural-resources", "ecology"), SLOT)));
        return new FreeBusyFile("yongji.example")
                .of(Availability.of(seatsOf("water", "ecology"), MONDAY, MONDAY.plusDays(1), List.of(day), NOW));
    }
}
