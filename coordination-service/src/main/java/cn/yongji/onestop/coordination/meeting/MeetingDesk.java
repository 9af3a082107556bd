package cn.yongji.onestop.coordination.meeting;

import cn.yongji.onestop.coordination.difficulty.DifficultyDesk;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyCommand;
import cn.yongji.onestop.coordination.meeting.MeetingDays.Outlook;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingCommand;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDecider;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRefusal;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.coordination.meeting.domain.Meetings;
import cn.yongji.onestop.coordination.meeting.domain.Moved;
import cn.yongji.onestop.coordination.meeting.domain.Relaxing;
import cn.yongji.onestop.coordination.meeting.domain.Resolution;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.BlockedDay;
import cn.yongji.onestop.coordination.meeting.domain.WhyNotEarlier.Stretch;
import cn.yongji.onestop.coordination.meeting.seat.domain.Room;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.NoSuchAggregate;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.RawJson;
import cn.yongji.onestop.platform.aggregate.Settled;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where meetings are called. A meeting and the time of its departments are two aggregates, so calling one takes three
 * writes: the meeting is asked for, its day is booked under its name, the meeting is scheduled. Each write finds out
 * what was done before it, so whoever comes along may carry on: the client that repeats, or the sweep.
 */
@Component
public final class MeetingDesk {
    // No client can send a blank in a key, so the two keys of one wish never meet that of another.
    private static final String PLACING = " placing";
    private static final String CLOSED = "所涉难题已办结，会议不再召开";
    private static final int MOST_ABOUT_ONE = 100;
    private static final Answer ASKED = new Answer(202, null, null, new RawJson("{}"));

    private final AggregateStore<Meeting> store;
    private final MeetingDays days;
    private final Seating seating;
    private final DifficultyDesk difficulties;
    private final Meetings meetings;

    MeetingDesk(
            AggregateStore<Meeting> store,
            MeetingDays days,
            Seating seating,
            DifficultyDesk difficulties,
            Meetings meetings) {
        this.store = store;
        this.days = days;
        this.seating = seating;
        this.difficulties = difficulties;
        this.meetings = meetings;
    }

    /** How calling a meeting ended. */
    public sealed interface Called {
        /** It has a time. */
        record Placed(Answer answer) implements Called {}

        /** None of the rooms would do, however free it is. */
        record NoRoom(List<Room> rooms) implements Called {}

        /** What is to come first has no time. */
        record NothingBefore(String meetingId) implements Called {}

        /** There is no time, and this is why. */
        record NoTime(List<BlockedDay> days, List<Stretch> reasons, List<Relaxing.Change> relax) implements Called {}
    }

    public Optional<Stored<Meeting>> find(String meetingId) {
        return store.find(meetingId);
    }

    /** The meeting that the same wish has called before, if this is a repetition. */
    public Optional<String> calledBefore(Command command) {
        return store.createdBy(command).map(done -> done.now().id());
    }

    /** Calls a meeting at the earliest time. Nothing is kept of a wish for which there is no time. */
    public Called call(Asked<Meeting> asked, MeetingRequest wanted) {
        var outlook = days.look(wanted);
        var against = against(wanted, outlook);
        if (against.isPresent()) {
            return calledBefore(asked.command())
                    .map(id -> carryOnCalled(id, asked))
                    .orElseGet(against::get);
        }
        var requested = new Meeting.Requested(wanted);
        // Where it is found is not told before it has a time; a repetition carries on from here.
        var wish = new Asked<Meeting>(asked.command(), _ -> ASKED);
        var id = store.create(wanted.id(), wish, requested, List.of()).now().id();
        return id.equals(wanted.id()) ? place(requested, outlook, asked) : carryOnCalled(id, asked);
    }

    private Optional<Called> against(MeetingRequest wanted, Outlook outlook) {
        var first = wanted.after().filter(it -> days.end(it).isEmpty());
        if (first.isPresent()) return first.map(Called.NothingBefore::new);
        var rooms = seating.tooSmall(wanted);
        if (rooms.isPresent()) return rooms.map(Called.NoRoom::new);
        return days.hasRoom(outlook) ? Optional.empty() : Optional.of(noTime(outlook));
    }

    Called.NoTime noTime(Outlook outlook) {
        return new Called.NoTime(days.explain(outlook), days.whyNot(outlook, Optional.empty()), days.relax(outlook));
    }

    /** Asks for a meeting that somebody else books; harmless where that was done before. */
    public void ask(MeetingRequest request, Command command) {
        try {
            store.create(request.id(), Command.ofRule(command.actor(), command.at()), new Meeting.Requested(request));
        } catch (AggregateExists _) {
            // Somebody carried on with the same.
        }
    }

    private Called carryOnCalled(String meetingId, Asked<Meeting> asked) {
        var meeting = require(meetingId);
        return place(meeting, days.look(meeting.request()), asked);
    }

    private Called place(Meeting meeting, Outlook outlook, Asked<Meeting> asked) {
        var command = asked.command();
        var booked = slotFor(meeting, outlook, command);
        if (booked.isEmpty()) return noTime(days.look(meeting.request()));
        var placing = new Asked<>(command.withKey(key -> key + PLACING), asked.seen(), asked.answer());
        var outcome =
                store.change(meeting.id(), placing, stored -> MeetingDecider.decide(stored.state(), booked.get()));
        return switch (outcome) {
            case Outcome.Done<Meeting, MeetingRefusal>(var now, var told) -> {
                afterPlacing(now.state(), booked.get().slot(), command);
                yield new Called.Placed(told);
            }
            case Outcome.Refused<Meeting, MeetingRefusal>(var refusal) ->
                throw new IllegalStateException("placing a meeting is never refused, but was: " + refusal);
        };
    }

    /** The time a meeting has or gets now; one for which there is none any more is given up. */
    private Optional<MeetingCommand.Place> slotFor(Meeting meeting, Outlook outlook, Command command) {
        if (meeting instanceof Meeting.Unplaced) return Optional.empty();
        if (meeting.place().isPresent())
            return meeting.place().map(slot -> new MeetingCommand.Place(slot, meeting.seated()));
        var booking = days.place(outlook);
        if (booking.isEmpty()) write(meeting.id(), command, new MeetingCommand.GiveUp());
        return booking.map(it -> new MeetingCommand.Place(
                it.slot(), seating.taken(it, meeting.request().departments())));
    }

    private void afterPlacing(Meeting meeting, MeetingSlot slot, Command command) {
        // Somebody else carried on at the same time and was quicker with another day: ours is not needed.
        if (!meeting.place().equals(Optional.of(slot)) && meeting.moves().isEmpty())
            days.release(slot.date(), meeting.id());
        if (!(meeting instanceof Meeting.Scheduled scheduled)) return;
        var request = scheduled.request();
        difficulties.note(
                request.difficulty().id(),
                command,
                new DifficultyCommand.NoteMeeting(
                        scheduled.id(),
                        request.kind().level(),
                        scheduled.slot().startInstant(),
                        request.departments(),
                        new Act(command.at(), command.actor())));
    }

    /** Opens a meeting with who came, and tells its difficulty. */
    public Outcome<Meeting, MeetingRefusal> open(String meetingId, Asked<Meeting> asked, MeetingCommand.Open wanted) {
        return change(meetingId, asked, wanted)
                .then(now -> now.state()
                        .came()
                        .ifPresent(came -> difficulties.note(
                                now.state().request().difficulty().id(),
                                asked.command(),
                                new DifficultyCommand.NoteHeld(meetingId, came.quorum(), came.opened()))));
    }

    /** Writes down what was said, or approves it. */
    public Outcome<Meeting, MeetingRefusal> minute(String meetingId, Asked<Meeting> asked, MeetingCommand wanted) {
        return change(meetingId, asked, wanted);
    }

    /** Records what a meeting has resolved, and tells its difficulty. */
    public Outcome<Meeting, MeetingRefusal> resolve(
            String meetingId, Asked<Meeting> asked, MeetingCommand.Resolve wanted) {
        return change(meetingId, asked, wanted).then(now -> tell(now.state(), asked.command(), wanted.resolution()));
    }

    private void tell(Meeting meeting, Command command, Resolution resolution) {
        difficulties.note(
                meeting.request().difficulty().id(),
                command,
                new DifficultyCommand.NoteResolution(
                        meeting.id(),
                        resolution.id(),
                        resolution.text(),
                        ResolutionEffect.valueOf(resolution.effect().name()),
                        resolution.leads(),
                        resolution.recorded()));
    }

    /** Cancels a meeting and gives its time back before the client is told. */
    public Outcome<Meeting, MeetingRefusal> cancel(
            String meetingId, Asked<Meeting> asked, MeetingCommand.Cancel wanted) {
        return change(meetingId, asked, wanted).then(now -> {
            tell(now.state(), asked.command(), wanted);
            carryOn(meetingId, asked.command());
        });
    }

    /**
     * Cancels what is still to be held about a difficulty that was closed; what has begun or resolved something is held, and
     * what was called since is about one that is open again.
     */
    public void cancelAllAbout(String problemId, Instant closedAt, Command command) {
        var wanted = new Meetings.Wanted(Optional.empty(), Optional.of(problemId), Optional.empty());
        var act = new Act(command.at(), command.actor());
        for (var meeting : meetings.list(wanted, Optional.empty(), MOST_ABOUT_ONE)) {
            var ahead = meeting instanceof Meeting.Scheduled it
                    && it.resolutions().isEmpty()
                    && !it.request().asked().at().isAfter(closedAt)
                    && command.at().isBefore(it.slot().startInstant());
            if (!ahead) continue;
            write(meeting.id(), command, new MeetingCommand.Cancel(CLOSED, act));
            carryOn(meeting.id(), command);
        }
    }

    private void tell(Meeting meeting, Command command, MeetingCommand.Cancel cancelled) {
        difficulties.note(
                meeting.request().difficulty().id(),
                command,
                new DifficultyCommand.NoteCancellation(meeting.id(), cancelled.reason(), cancelled.act()));
    }

    private Outcome<Meeting, MeetingRefusal> change(String meetingId, Asked<Meeting> asked, MeetingCommand wanted) {
        return store.change(meetingId, asked, stored -> MeetingDecider.decide(stored.state(), wanted));
    }

    /** Does what is left to do of a meeting that is half-way. Harmless when there is nothing, or somebody else does it. */
    public void carryOn(String meetingId, Command command) {
        switch (require(meetingId)) {
            case Meeting.Requested it -> placeQuietly(it, command);
            case Meeting.Cancelling it -> {
                days.release(it.slot().date(), it.booking());
                releaseLeft(it);
                write(meetingId, command, new MeetingCommand.Free());
            }
            case Meeting.Scheduled it -> {
                if (!it.halfWay()) return;
                releaseLeft(it);
                write(meetingId, command, new MeetingCommand.Free());
            }
            case Meeting.Unplaced _, Meeting.Cancelled _ -> {}
        }
    }

    private void releaseLeft(Meeting meeting) {
        meeting.moves().flatMap(Moved::left).ifPresent(it -> days.release(it.date(), it.booking()));
    }

    private void placeQuietly(Meeting.Requested requested, Command command) {
        var booked = slotFor(requested, days.look(requested.request()), command);
        if (booked.isEmpty()) return;
        var settled = write(requested.id(), command, booked.get());
        afterPlacing(settled.now().state(), booked.get().slot(), command);
    }

    private Settled<Meeting> write(String meetingId, Command command, MeetingCommand wanted) {
        return store.settle(
                meetingId,
                Command.ofRule(command.actor(), command.at()),
                stored -> MeetingDecider.decide(stored.state(), wanted));
    }

    private Meeting require(String meetingId) {
        return store.find(meetingId).map(Stored::state).orElseThrow(() -> new NoSuchAggregate("meetings", meetingId));
    }
}
