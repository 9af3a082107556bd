package cn.yongji.onestop.coordination.meeting.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.act;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.SLOT;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.aMeeting;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.after;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.cancel;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.opened;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.resolve;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.meeting.invitation.domain.Invitation;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.MeetingRescheduledV1;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public final class MovingTest {
    private static final MeetingSlot LATER =
            new MeetingSlot(MONDAY.plusDays(3), LocalTime.of(15, 0), LocalTime.of(16, 0));

    /** To the Thursday after, as decided on the Monday. */
    public static MeetingCommand move() {
        return new MeetingCommand.Move(
                LATER,
                List.of(),
                Booking.beside("meeting-1", "x"),
                MONDAY.plusDays(2),
                MONDAY.plusDays(4),
                "生态环境局当日有督察",
                act(MONDAY, "coordinator1"));
    }

    @Test
    void those_who_are_asked_are_told_both_times_and_why() {
        var ruling = (Decision.Changed<Meeting, MeetingRefusal>)
                MeetingDecider.decide(aMeeting().scheduled(), move());

        var event = (MeetingRescheduledV1) ruling.events().getFirst();
        assertThat(event.previousStart()).isEqualTo(SLOT.startInstant());
        assertThat(event.start()).isEqualTo(LATER.startInstant());
        assertThat(event.end()).isEqualTo(LATER.endInstant());
        assertThat(event.departments()).containsExactly("ecology", "natural-resources");
        assertThat(event.reason()).isEqualTo("生态环境局当日有督察");
    }

    @Test
    void both_times_are_held_until_the_one_before_is_free_and_no_time_is_moved_meanwhile() {
        var moved = after(aMeeting().scheduled(), move());

        assertThat(moved.halfWay()).isTrue();
        assertThat(moved.booking()).isEqualTo("meeting-1@x");
        assertThat(moved.moves().flatMap(Moved::left)).contains(new Moved.Left(SLOT.date(), "meeting-1"));
        assertThat(refusal(moved, move())).isInstanceOf(MeetingRefusal.StillMoving.class);
        var freed = after(moved, new MeetingCommand.Free());
        assertThat(freed.halfWay()).isFalse();
        assertThat(after(freed, move()).moves().map(Moved::times)).contains(2);
    }

    @Test
    void calendars_keep_it_as_the_same_meeting_with_a_higher_sequence() {
        var moved = after(aMeeting().scheduled(), move());

        assertThat(sequence(aMeeting().scheduled())).isZero();
        assertThat(sequence(moved)).isEqualTo(1);
        assertThat(sequence(after(moved, new MeetingCommand.Free()))).isEqualTo(1);
        assertThat(sequence(after(moved, cancel(MONDAY)))).isEqualTo(2);
    }

    @Test
    void what_was_held_is_not_moved_and_what_nobody_opened_still_is() {
        var opened = after(aMeeting().scheduled(), opened("ecology"));
        var resolved = after(aMeeting().scheduled(), resolve(Resolution.Effect.NONE));
        var cancelled = after(aMeeting().scheduled(), cancel(MONDAY));

        assertThat(Moving.against(opened)).containsInstanceOf(MeetingRefusal.AlreadyHeld.class);
        assertThat(Moving.against(resolved)).containsInstanceOf(MeetingRefusal.AlreadyHeld.class);
        assertThat(Moving.against(cancelled)).containsInstanceOf(MeetingRefusal.AlreadyCancelled.class);
        assertThat(Moving.against(aMeeting().requested())).containsInstanceOf(MeetingRefusal.NotScheduled.class);
        assertThat(Moving.against(aMeeting().scheduled())).isEqualTo(Optional.empty());
    }

    private static int sequence(Meeting meeting) {
        return Invitation.to(meeting, "难题").orElseThrow().sequence();
    }

    private static MeetingRefusal refusal(Meeting meeting, MeetingCommand command) {
        return ((Decision.Refused<Meeting, MeetingRefusal>) MeetingDecider.decide(meeting, command)).refusal();
    }
}
