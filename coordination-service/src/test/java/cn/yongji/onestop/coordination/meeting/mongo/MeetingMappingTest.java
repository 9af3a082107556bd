package cn.yongji.onestop.coordination.meeting.mongo;

import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.SLOT;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.aMeeting;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.after;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.cancel;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.resolve;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.MONDAY;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.REVIEW;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.departments;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.Bson;
import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingCommand;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.Resolution;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both ways through the bytes of the database, for every state of a meeting and for its day. */
class MeetingMappingTest {
    private static final MeetingMapping MAPPING = new MeetingMapping();
    private static final MeetingDayMapping DAYS = new MeetingDayMapping();

    static Stream<Meeting> meetings() {
        var scheduled = aMeeting().scheduled();
        return Stream.of(
                aMeeting().requested(),
                aMeeting().withoutReview().requested(),
                after(aMeeting().requested(), new MeetingCommand.GiveUp()),
                scheduled,
                after(
                        scheduled,
                        resolve(Resolution.Effect.NONE),
                        resolve(Resolution.Effect.RELEASE_REVIEW, Optional.of(REVIEW))),
                after(scheduled, cancel(MONDAY)),
                after(scheduled, cancel(MONDAY), new MeetingCommand.Free()));
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void a_meeting_is_read_as_it_was_written_and_found_while_it_is_half_way(Meeting written) {
        var document = MAPPING.toDocument(written);

        assertThat(MAPPING.fromDocument(Bson.throughBytes(document))).isEqualTo(written);
        assertThat(document.containsKey("halfWaySince")).isEqualTo(written.halfWay());
    }

    @Test
    void a_day_is_read_as_it_was_written() {
        var day = new MeetingDay(
                SLOT.date(),
                List.of(
                        new Booking("m1", departments("ecology", "fire"), SLOT),
                        new Booking("m2", departments("water"), SLOT)));

        assertThat(DAYS.fromDocument(Bson.throughBytes(DAYS.toDocument(day)))).isEqualTo(day);
        assertThat(DAYS.fromDocument(Bson.throughBytes(DAYS.toDocument(MeetingDay.free(SLOT.date())))))
                .isEqualTo(MeetingDay.free(SLOT.date()));
    }
}
