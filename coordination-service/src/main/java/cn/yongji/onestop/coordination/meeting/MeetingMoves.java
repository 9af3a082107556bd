package cn.yongji.onestop.coordination.meeting;

import cn.yongji.onestop.coordination.difficulty.DifficultyDesk;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyCommand;
import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingCommand;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDecider;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRefusal;
import cn.yongji.onestop.coordination.meeting.domain.Moving;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.NoSuchAggregate;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Where a meeting gets another time: the earliest one between two days is booked beside the one it has, the meeting is written, and
 * the one before is given back, by whoever comes along.
 */
@Component
public final class MeetingMoves {
    private final AggregateStore<Meeting> store;
    private final MeetingDays days;
    private final Seating seating;
    private final DifficultyDesk difficulties;
    private final MeetingDesk desk;

    MeetingMoves(
            AggregateStore<Meeting> store,
            MeetingDays days,
            Seating seating,
            DifficultyDesk difficulties,
            MeetingDesk desk) {
        this.store = store;
        this.days = days;
        this.seating = seating;
        this.difficulties = difficulties;
        this.desk = desk;
    }

    /** Between which days it shall be, and why. */
    public record Wish(LocalDate earliest, LocalDate latest, String reason) {}

    /** How moving a meeting ended. */
    public sealed interface Ended {
        /** It has another time, or may have none. */
        record Told(Outcome<Meeting, MeetingRefusal> outcome) implements Ended {}

        /** There is no other time; the meeting stays where it is. */
        record NoTime(MeetingDesk.Called.NoTime why) implements Ended {}
    }

    /** Moves a meeting to the earliest other time. */
    public Ended move(String meetingId, Asked<Meeting> asked, Wish wish) {
        var command = asked.command();
        var repeated = store.<MeetingRefusal>changedBy(meetingId, command);
        if (repeated.isPresent()) return new Ended.Told(repeated.get());
        var stored = store.find(meetingId).orElseThrow(() -> new NoSuchAggregate("meetings", meetingId));
        asked.seen().accept(stored.version());
        var against = Moving.against(stored.state());
        if (against.isPresent()) return new Ended.Told(new Outcome.Refused<>(against.get()));
        var name = Booking.beside(meetingId, nameOf(command));
        var outlook = days.look(stored.state().request().within(name, wish.earliest(), wish.latest()));
        return days.place(outlook)
                .<Ended>map(booking -> new Ended.Told(moved(meetingId, asked, wish, booking)))
                .orElseGet(() -> new Ended.NoTime(desk.noTime(outlook)));
    }

    private Outcome<Meeting, MeetingRefusal> moved(String meetingId, Asked<Meeting> asked, Wish wish, Booking booking) {
        try {
            return store.change(meetingId, asked, stored -> decide(stored.state(), asked, wish, booking))
                    .then(now -> after(now.state(), asked.command()));
        } finally {
            // Whatever stood against it: a time that is not the meeting's is not kept.
            if (!holds(meetingId, booking)) days.release(booking.slot().date(), booking.meetingId());
        }
    }

    private Decision<Meeting, MeetingRefusal> decide(
            Meeting meeting, Asked<Meeting> asked, Wish wish, Booking booking) {
        var seats = seating.taken(booking, meeting.request().departments());
        var act = new Act(asked.command().at(), asked.command().actor());
        var move = new MeetingCommand.Move(
                booking.slot(), seats, booking.meetingId(), wish.earliest(), wish.latest(), wish.reason(), act);
        return MeetingDecider.decide(meeting, move);
    }

    private void after(Meeting meeting, Command command) {
        meeting.place()
                .ifPresent(slot -> difficulties.note(
                        meeting.request().difficulty().id(),
                        command,
                        new DifficultyCommand.NoteMove(
                                meeting.id(), slot.startInstant(), new Act(command.at(), command.actor()))));
        desk.carryOn(meeting.id(), command);
    }

    private boolean holds(String meetingId, Booking booking) {
        return store.find(meetingId)
                .map(Stored::state)
                .filter(it -> it.booking().equals(booking.meetingId()))
                .isPresent();
    }

    /** The same for the same wish, so that who repeats it goes on with what was booked. */
    private static String nameOf(Command command) {
        var wish = command.caller() + "|" + command.key();
        return UUID.nameUUIDFromBytes(wish.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
