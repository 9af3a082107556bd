package cn.yongji.onestop.coordination.meeting.invitation.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.SLOT;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.aMeeting;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.after;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.cancel;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs that we did not write read from our files, wherever they are. */
class ForeignCalendarsTest {
    private static final String TITLE = "宗地地类、规划;批后\\监管,三处不一致".repeat(3);
    private static final String SUMMARY = "碰头会：" + TITLE;
    private final TimeZone here = TimeZone.getDefault();

    @AfterEach
    void backHome() {
        TimeZone.setDefault(here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York", "UTC"})
    void c26_ical4j_finds_it_valid_and_reads_the_same_instant_and_text(String zone)
            throws IOException, ParserException {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        for (var meeting : both()) {
            var calendar = new CalendarBuilder().build(new ByteArrayInputStream(file(meeting)));

            assertThat(calendar.validate(true).hasErrors())
                    .as(calendar.validate(true).toString())
                    .isFalse();
            var event = calendar.<VEvent>getComponent("VEVENT").orElseThrow();
            assertThat(event.validate(true).hasErrors()).isFalse();
            assertThat(event.<ZonedDateTime>getDateTimeStart().getDate().toInstant())
                    .isEqualTo(SLOT.startInstant());
            assertThat(event.<ZonedDateTime>getDateTimeEnd().getDate().toInstant())
                    .isEqualTo(SLOT.endInstant());
            assertThat(event.getSummary().getValue()).isEqualTo(SUMMARY);
            assertThat(event.getAttendees()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York", "UTC"})
    void c26_biweekly_reads_the_same_instant_and_text(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        for (var meeting : both()) {
            var calendar = Biweekly.parse(new String(file(meeting), StandardCharsets.UTF_8))
                    .first();

            assertThat(calendar.validate(calendar.getVersion()).isEmpty()).isTrue();
            var event = calendar.getEvents().getFirst();
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(SLOT.startInstant());
            assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(SLOT.endInstant());
            assertThat(event.getSummary().getValue()).isEqualTo(SUMMARY);
            assertThat(event.getAttendees())
                    .extracting(it -> it.getCommonName())
                    .containsExactlyInAnyOrder("自然资源局", "生态环境局");
        }
    }

    private static List<Meeting> both() {
        var set = aMeeting().in("政务服务中心301").scheduled();
        return List.of(set, after(set, cancel(MONDAY)));
    }

    private static byte[] file(Meeting meeting) {
        return new InvitationFile("yongji.example")
                .of(Invitation.to(meeting, TITLE).orElseThrow());
    }
}
