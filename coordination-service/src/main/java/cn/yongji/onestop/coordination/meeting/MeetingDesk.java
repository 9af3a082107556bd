package cn.yongji.onestop.coordination.meeting;

import cn.yongji.onestop.coordination.meeting.MeetingDays.Outlook;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingCommand;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDecider;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRefusal;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest;
import cn.yongji.onestop.coordination.meeting.domain.Slot;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.BlockedDay;
import cn.yongji.onestop.coordination.problem.ProblemDesk;
import cn.yongji.onestop.coordination.problem.domain.Act;
import cn.yongji.onestop.coordination.problem.domain.ProblemCommand;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.NoSuchAggregate;
import cn.yongji.onestop.platform.aggregate.RawJson;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongPredicate;

/**
 * Where meetings are called. A meeting and the time of its departments are two aggregates, so calling one takes three
 * writes: the meeting is asked for, its day is booked under its name, the meeting is scheduled. Each write finds out
 * what was done before it, so whoever comes along may carry on: the client that repeats, or the sweep.
 */
public final class MeetingDesk {
    private static final String MEETINGS = "/v1/meetings/";
    // No client can send a blank in a key, so the two keys of one wish never meet that of another.
    private static final String PLACING = " placing";

    private final AggregateStore<Meeting> store;
    private final MeetingDays days;
    private final ProblemDesk problems;

    MeetingDesk(AggregateStore<Meeting> store, MeetingDays days, ProblemDesk problems) {
        this.store = store;
        this.days = days;
        this.problems = problems;
    }

    /** How calling a meeting ended. */
    public sealed interface Called {
        /** It has a time. */
        record Placed(Answer answer) implements Called {}

        /** There is no time, and this is why. */
        record NoTime(List<BlockedDay> days) implements Called {}
    }

    /** Where a meeting is found over HTTP. */
    public static String addressOf(String meetingId) {
        return MEETINGS + meetingId;
    }

    public Optional<Stored<Meeting>> find(String meetingId) {
        return store.find(meetingId);
    }

    /** The meeting that the same wish has called before, if this is a repetition. */
    public boolean isRepetition(Command command) {
        return store.replayOfCreation(command).isPresent();
    }

    /** Calls a meeting at the earliest time. Nothing is kept of a wish for which there is no time. */
    public Called call(Command command, MeetingRequest wanted, Function<Meeting, Answer> answer) {
        var outlook = days.look(wanted);
        if (!days.hasRoom(outlook)) {
            var before = store.replayOfCreation(command);
            return before.isPresent()
                    ? carryOnCalled(idOf(before.get()), command, answer)
                    : new Called.NoTime(days.explain(outlook));
        }
        var asked = new Answer(202, addressOf(wanted.id()), null, new RawJson("{}"));
        var id = idOf(store.create(wanted.id(), command, new Meeting.Requested(wanted), List.of(), _ -> asked));
        return id.equals(wanted.id())
                ? place(new Meeting.Requested(wanted), outlook, command, answer)
                : carryOnCalled(id, command, answer);
    }

    private static String idOf(Answer answer) {
        return String.valueOf(answer.location()).substring(MEETINGS.length());
    }

    private Called carryOnCalled(String meetingId, Command command, Function<Meeting, Answer> answer) {
        var meeting = require(meetingId);
        return place(meeting, days.look(meeting.request()), command, answer);
    }

    private Called place(Meeting meeting, Outlook outlook, Command command, Function<Meeting, Answer> answer) {
        var request = meeting.request();
        if (meeting instanceof Meeting.Unplaced) return new Called.NoTime(days.explain(outlook));
        var slot = meeting.place().or(() -> days.place(outlook));
        if (slot.isEmpty()) {
            write(request.id(), Command.ofRule(command.actor(), command.at()), new MeetingCommand.GiveUp());
            return new Called.NoTime(days.explain(days.look(request)));
        }
        var placing = new Command(
                command.caller(),
                command.key() == null ? null : command.key() + PLACING,
                command.bodyHash(),
                command.at(),
                command.actor(),
                command.traceparent());
        return new Called.Placed(schedule(request, placing, slot.get(), answer));
    }

    private Answer schedule(MeetingRequest request, Command command, Slot slot, Function<Meeting, Answer> answer) {
        var now = new AtomicReference<Optional<Meeting>>(Optional.empty());
        var result = change(request.id(), command, new MeetingCommand.Place(slot), _ -> true, meeting -> {
            now.set(Optional.of(meeting));
            return answer.apply(meeting);
        });
        now.get().ifPresent(meeting -> afterPlacing(meeting, slot, command));
        return switch (result) {
            case Result.Done<MeetingRefusal>(var told) -> told;
            case Result.Refused<MeetingRefusal>(var refusal) ->
                throw new IllegalStateException("placing a meeting is never refused, but was: " + refusal);
        };
    }

    private void afterPlacing(Meeting meeting, Slot slot, Command command) {
        // Somebody else carried on at the same time and was quicker with another day: ours is not needed.
        if (!meeting.place().equals(Optional.of(slot))) days.release(slot.date(), meeting.id());
        if (!(meeting instanceof Meeting.Scheduled scheduled)) return;
        var request = scheduled.request();
        problems.note(
                request.problem().id(),
                command,
                new ProblemCommand.NoteMeeting(
                        scheduled.id(),
                        request.kind().level(),
                        scheduled.slot().startInstant(),
                        request.departments(),
                        new Act(command.at(), command.actor())));
    }

    /** Records what a meeting has resolved, and tells its problem. */
    public Result<MeetingRefusal> resolve(
            String meetingId, Command command, MeetingCommand.Resolve wanted, Function<Meeting, Answer> answer) {
        var now = new AtomicReference<Optional<Meeting>>(Optional.empty());
        var result = change(meetingId, command, wanted, _ -> true, meeting -> {
            now.set(Optional.of(meeting));
            return answer.apply(meeting);
        });
        now.get().ifPresent(meeting -> tell(meeting, command, wanted));
        return result;
    }

    private void tell(Meeting meeting, Command command, MeetingCommand.Resolve wanted) {
        var resolution = wanted.resolution();
        problems.note(
                meeting.request().problem().id(),
                command,
                new ProblemCommand.NoteResolution(
                        meeting.id(),
                        resolution.id(),
                        resolution.text(),
                        resolution.releases(),
                        resolution.recorded()));
    }

    /** Cancels a meeting and gives its time back before the client is told. */
    public Result<MeetingRefusal> cancel(
            String meetingId,
            Command command,
            LongPredicate seen,
            MeetingCommand.Cancel wanted,
            Function<Meeting, Answer> answer) {
        var result = change(meetingId, command, wanted, seen, answer);
        if (result instanceof Result.Done<MeetingRefusal>) carryOn(meetingId, command);
        return result;
    }

    /** Does what is left to do of a meeting that is half-way. Harmless when there is nothing, or somebody else does it. */
    public void carryOn(String meetingId, Command command) {
        var silent = Command.ofRule(command.actor(), command.at());
        switch (require(meetingId)) {
            case Meeting.Requested it -> place(it, days.look(it.request()), silent, _ -> done());
            case Meeting.Cancelling it -> {
                days.release(it.slot().date(), meetingId);
                write(meetingId, silent, new MeetingCommand.Free());
            }
            case Meeting.Scheduled _, Meeting.Unplaced _, Meeting.Cancelled _ -> {}
        }
    }

    private void write(String meetingId, Command command, MeetingCommand wanted) {
        change(meetingId, command, wanted, _ -> true, _ -> done());
    }

    private Result<MeetingRefusal> change(
            String meetingId,
            Command command,
            MeetingCommand wanted,
            LongPredicate seen,
            Function<Meeting, Answer> answer) {
        return store.change(
                meetingId,
                command,
                stored -> MeetingRulings.change(
                        MeetingDecider.decideSeen(seen, stored.version(), stored.state(), wanted)),
                stored -> answer.apply(stored.state()));
    }

    private Meeting require(String meetingId) {
        return store.find(meetingId).map(Stored::state).orElseThrow(() -> new NoSuchAggregate("meetings", meetingId));
    }

    private static Answer done() {
        return new Answer(200, null, null, new RawJson(""));
    }
}
