package cn.yongji.onestop.coordination.meeting.mongo;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.REVIEW;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.SLOT;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.aMeeting;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.after;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.cancel;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.opened;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.resolve;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.seats;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder;
import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingCommand;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.coordination.meeting.domain.MinutingTest;
import cn.yongji.onestop.coordination.meeting.domain.MovingTest;
import cn.yongji.onestop.coordination.meeting.domain.Resolution;
import cn.yongji.onestop.coordination.meeting.domain.RestDay;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.coordination.meeting.seat.domain.TakenSeat;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.testkit.StateSamples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The approved form at rest of every state of a meeting and of its day, and what a meeting is found by. */
class MeetingMappingTest {
    private static Map<String, Meeting> meetings() {
        var scheduled = aMeeting().scheduled();
        var meetings = new LinkedHashMap<String, Meeting>();
        meetings.put("requested", aMeeting().requested());
        meetings.put("requested without review", aMeeting().withoutReview().requested());
        meetings.put("requested at a place", aMeeting().in("市政务服务中心三楼会议室").requested());
        var hall = List.of(new TakenSeat(Seat.room("302"), Optional.of("三楼会议室")));
        var inRoom = aMeeting().for20WithProjector().requested();
        meetings.put("requested with a room", inRoom);
        meetings.put("in a room", after(inRoom, new MeetingCommand.Place(SLOT, hall)));
        meetings.put("unplaced", after(aMeeting().requested(), new MeetingCommand.GiveUp()));
        meetings.put("scheduled", scheduled);
        var water = Seat.of(DepartmentCode.of("natural-resources"), 2);
        var seats = List.of(
                new TakenSeat(water, Optional.of("deputy")),
                new TakenSeat(Seat.project("project-1"), Optional.empty()));
        meetings.put("seated", after(aMeeting().requested(), new MeetingCommand.Place(SLOT, seats)));
        meetings.put("resolved", unopened(scheduled));
        meetings.put(
                "opened",
                after(scheduled, opened("natural-resources", "ecology"), resolve(Resolution.Effect.RELEASE_REVIEW)));
        meetings.put(
                "with minutes",
                after(scheduled, opened("ecology"), MinutingTest.draft("各部门发表意见"), MinutingTest.approve("leader1")));
        var act = DifficultyBuilder.act(MONDAY, "");
        var next = new MeetingSlot(SLOT.date().plusDays(1), SLOT.start(), SLOT.end());
        var restDay = new RestDay("暴雪", act.at(), Optional.of(next));
        meetings.put("on a rest day", after(scheduled, new MeetingCommand.CheckDay(Optional.of(restDay), act.at())));
        var moved = after(scheduled, MovingTest.move());
        meetings.put("moved", moved);
        meetings.put("moved, the time before free", after(moved, new MeetingCommand.Free()));
        meetings.put("moved and cancelling", after(moved, cancel(MONDAY)));
        meetings.put("moved and cancelled", after(moved, cancel(MONDAY), new MeetingCommand.Free()));
        meetings.put("cancelling", after(scheduled, cancel(MONDAY)));
        meetings.put("cancelled", after(scheduled, cancel(MONDAY), new MeetingCommand.Free()));
        return meetings;
    }

    /** As of days when it was not said who came. */
    private static Meeting unopened(Meeting scheduled) {
        var resolved = Stream.of(
                        resolve(Resolution.Effect.NONE), resolve(Resolution.Effect.RELEASE_REVIEW, Optional.of(REVIEW)))
                .map(it -> ((MeetingCommand.Resolve) it).resolution())
                .toList();
        return new Meeting.Scheduled(
                scheduled.request(),
                SLOT,
                resolved,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    @TestFactory
    Stream<DynamicTest> states_at_rest() {
        var samples = StateSamples.of(MeetingMapping.MAPPING);
        meetings().forEach(samples::with);
        return samples.tests();
    }

    @Test
    void a_meeting_is_found_while_it_is_half_way() {
        assertThat(meetings().values())
                .allSatisfy(it -> assertThat(
                                MeetingMapping.MAPPING.form().toDocument(it).containsKey("halfWaySince"))
                        .isEqualTo(it.halfWay()));
    }

    @TestFactory
    Stream<DynamicTest> days_at_rest() {
        var bookings =
                List.of(new Booking("m1", seats("ecology", "fire"), SLOT), new Booking("m2", seats("water"), SLOT));
        return StateSamples.of(MeetingDayMapping.MAPPING)
                .with("booked", new MeetingDay(SLOT.date(), bookings))
                .with("free", MeetingDay.free(SLOT.date()))
                .tests();
    }
}
