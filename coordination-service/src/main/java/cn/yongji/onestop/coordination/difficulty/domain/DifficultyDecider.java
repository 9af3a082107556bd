package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be done to a difficulty in each state. */
public final class DifficultyDecider {
    private static final String DEADLINE_PASSED = "逾期未解决，自动升级";

    private static final String QUORUM_MISSING = "会议两次未达到法定人数，自动升级";

    private final CoordinationLadder ladder;
    private final MeetingHold hold;
    private final LadderMoves moves;
    private final Positions positions;
    private final Reopening reopening;
    private final ActionItemDecider items;
    private final Reminding reminding;

    public DifficultyDecider(CoordinationLadder ladder) {
        this.ladder = ladder;
        this.hold = new MeetingHold(ladder);
        this.moves = new LadderMoves(ladder);
        this.positions = new Positions(moves);
        this.reopening = new Reopening(ladder);
        this.items = new ActionItemDecider(ladder.calendar());
        this.reminding = new Reminding(items, moves);
    }

    public Decision<Difficulty, DifficultyRefusal> decide(Difficulty difficulty, DifficultyCommand command) {
        return switch (difficulty) {
            case Difficulty.Open open ->
                switch (command) {
                    case DifficultyCommand.Escalate it -> escalate(open, it);
                    case DifficultyCommand.CheckDeadline it -> checkDeadline(open, it);
                    case DifficultyCommand.NoteMeeting it -> noteMeeting(open, it);
                    case DifficultyCommand.NoteMove it -> noteMove(open, it);
                    case DifficultyCommand.NoteResolution it -> Effects.resolved(open, it);
                    case DifficultyCommand.NoteEffect it -> Effects.answered(open, it);
                    case DifficultyCommand.NoteHeld it -> noteHeld(open, it);
                    case DifficultyCommand.NoteCancellation it -> noteCancellation(open, it);
                    case DifficultyCommand.CheckCalendar it -> checkCalendar(open, it);
                    case DifficultyCommand.HandOver it -> handOver(open, it);
                    case DifficultyCommand.End it -> closed(open, it.result(), it.act());
                    case DifficultyCommand.Close it -> close(open, it);
                    case DifficultyCommand.TakePosition it -> positions.take(open, it);
                    case DifficultyCommand.OpenActionItem it -> items.open(open, it);
                    case DifficultyCommand.OnActionItem it -> items.decide(open, it);
                    case DifficultyCommand.RemindOfActionItems it -> reminding.remind(open, it);
                    case DifficultyCommand.Reopen _ -> denied(new DifficultyRefusal.StillOpen());
                };
            case Difficulty.Closed closed ->
                switch (command) {
                    case DifficultyCommand.Reopen it -> reopening.reopen(closed, it);
                    case DifficultyCommand.Escalate _,
                            DifficultyCommand.Close _,
                            DifficultyCommand.OpenActionItem _,
                            DifficultyCommand.OnActionItem _,
                            DifficultyCommand.TakePosition _ ->
                        denied(new DifficultyRefusal.AlreadyClosed(closed.result(), closed.closed()));
                    // What comes after the end changes nothing: the ledger has it from the meeting itself.
                    case DifficultyCommand.CheckDeadline _,
                            DifficultyCommand.CheckCalendar _,
                            DifficultyCommand.RemindOfActionItems _,
                            DifficultyCommand.End _,
                            DifficultyCommand.NoteHeld _,
                            DifficultyCommand.NoteCancellation _,
                            DifficultyCommand.NoteMeeting _,
                            DifficultyCommand.NoteMove _,
                            DifficultyCommand.NoteEffect _,
                            DifficultyCommand.HandOver _,
                            DifficultyCommand.NoteResolution _ -> new Decision.Unchanged<>();
                };
        };
    }

    private Decision<Difficulty, DifficultyRefusal> escalate(Difficulty.Open open, DifficultyCommand.Escalate command) {
        var from = open.standing().level();
        return from.above()
                .<Decision<Difficulty, DifficultyRefusal>>map(
                        to -> moved(open, to, command.act(), command.reason(), "ESCALATED"))
                .orElseGet(() -> denied(new DifficultyRefusal.AtTheTop(from)));
    }

    private Decision<Difficulty, DifficultyRefusal> checkDeadline(
            Difficulty.Open open, DifficultyCommand.CheckDeadline command) {
        if (!open.standing().overdue(command.act().on())) return new Decision.Unchanged<>();
        return open.standing()
                .level()
                .above()
                .<Decision<Difficulty, DifficultyRefusal>>map(
                        to -> moved(open, to, command.act(), DEADLINE_PASSED, "DEADLINE_PASSED"))
                .orElseGet(Decision.Unchanged::new);
    }

    private Decision<Difficulty, DifficultyRefusal> moved(
            Difficulty.Open open, Level to, Act act, String reason, String cause) {
        var next = moves.up(open, to, act, reason);
        return told(open, next, cause, Optional.of(reason), act);
    }

    private Decision<Difficulty, DifficultyRefusal> noteMeeting(
            Difficulty.Open open, DifficultyCommand.NoteMeeting command) {
        var known = open.steps().stream()
                .anyMatch(step -> step instanceof DifficultyStep.MeetingPlaced it
                        && it.meetingId().equals(command.meetingId()));
        if (known) return new Decision.Unchanged<>();
        var noted = open.with(new DifficultyStep.MeetingPlaced(
                command.act(), command.meetingId(), command.level(), command.start(), command.departments()));
        // A meeting below the rung the difficulty has reached helps, but never takes it down again.
        var up = command.level().compareTo(open.standing().level()) > 0;
        var placed = up
                ? noted.at(ladder.standing(
                        open.file(), command.level(), command.act().on()))
                : noted;
        var next = hold.under(placed, command);
        return next.standing().equals(open.standing())
                ? done(next)
                : told(open, next, up ? "MEETING_CALLED" : "MEETING_SET", Optional.empty(), command.act());
    }

    /** A meeting at another time is another step of the same meeting, and gives no more time. */
    private Decision<Difficulty, DifficultyRefusal> noteMove(Difficulty.Open open, DifficultyCommand.NoteMove command) {
        var placed = open.steps().stream()
                .filter(DifficultyStep.MeetingPlaced.class::isInstance)
                .map(DifficultyStep.MeetingPlaced.class::cast)
                .filter(it -> it.meetingId().equals(command.meetingId()))
                .toList();
        var known = placed.stream().anyMatch(it -> it.act().equals(command.act()));
        if (placed.isEmpty() || known) return new Decision.Unchanged<>();
        var before = placed.getLast();
        var moved = open.with(new DifficultyStep.MeetingPlaced(
                command.act(), before.meetingId(), before.level(), command.start(), before.departments()));
        var next = hold.without(moved, command.meetingId(), command.act());
        return next.standing().equals(open.standing())
                ? done(next)
                : told(open, next, "MEETING_MOVED", Optional.empty(), command.act());
    }

    /** Two meetings of a rung to which too few came show that it is not solved there. */
    private Decision<Difficulty, DifficultyRefusal> noteHeld(Difficulty.Open open, DifficultyCommand.NoteHeld command) {
        if (open.held(command.meetingId())) return new Decision.Unchanged<>();
        var level = open.standing().level();
        var noted =
                open.with(new DifficultyStep.MeetingHeld(command.act(), command.meetingId(), level, command.quorum()));
        var vain = noted.sinceReopened()
                .filter(step -> step instanceof DifficultyStep.MeetingHeld it && it.level() == level && !it.quorum())
                .count();
        if (command.quorum() || vain < 2 || level.above().isEmpty()) return done(noted);
        var next = moves.up(noted, level.above().get(), command.act(), QUORUM_MISSING);
        return told(open, next, "QUORUM_MISSING", Optional.empty(), command.act());
    }

    /** A meeting that is not held does not take the difficulty down again, but gives no more time either. */
    private Decision<Difficulty, DifficultyRefusal> noteCancellation(
            Difficulty.Open open, DifficultyCommand.NoteCancellation command) {
        if (open.cancelled(command.meetingId())) return new Decision.Unchanged<>();
        var cancelled =
                open.with(new DifficultyStep.MeetingCancelled(command.act(), command.meetingId(), command.reason()));
        var next = hold.without(cancelled, command.meetingId(), command.act());
        return next.standing().equals(open.standing())
                ? done(next)
                : told(open, next, "MEETING_CANCELLED", Optional.of(command.reason()), command.act());
    }

    /** As the due days of reviews move; what only became firm is not told. */
    private Decision<Difficulty, DifficultyRefusal> checkCalendar(
            Difficulty.Open open, DifficultyCommand.CheckCalendar command) {
        var events = new ArrayList<EventContract>();
        var next = open;
        for (var item : open.items()) {
            var other = items.recounted(item, command.act());
            if (other.equals(item)) continue;
            next = next.replacing(other);
            events.add(ActionItemFacts.changed(next, other));
        }
        var was = open.standing();
        var is = was.by(ladder.calendar());
        if (!is.deadline().equals(was.deadline())) {
            next = next.with(new DifficultyStep.Recounted(command.act(), was.deadline(), is.deadline()))
                    .at(is);
            events.add(LadderMoves.told(open, next, "CALENDAR_CHANGED", Optional.empty(), command.act()));
        }
        next = next.at(is);
        return next.equals(open) ? new Decision.Unchanged<>() : new Decision.Changed<>(next, List.copyOf(events));
    }

    // The deadline stays: another agent does not give the project more time.
    private static Decision<Difficulty, DifficultyRefusal> handOver(
            Difficulty.Open open, DifficultyCommand.HandOver command) {
        var standing = open.standing();
        if (!standing.owner().equals(DifficultyOwner.agent(command.from()))) return new Decision.Unchanged<>();
        var next = standing.with(DifficultyOwner.named(command.to()));
        var moved = open.with(new DifficultyStep.HandedOver(command.act(), command.from(), command.to()))
                .at(next);
        return told(open, moved, "HANDED_OVER", Optional.empty(), command.act());
    }

    private Decision<Difficulty, DifficultyRefusal> close(Difficulty.Open open, DifficultyCommand.Close command) {
        var file = open.file();
        if (!command.office() && !file.raised().by().equals(command.act().by())) {
            return denied(new DifficultyRefusal.NotYoursToClose(file.raised().by()));
        }
        var result = command.result().map(String::strip).filter(text -> !text.isEmpty());
        if (result.isEmpty()) return denied(new DifficultyRefusal.ResultMissing());
        if (open.blocksNow())
            return denied(new DifficultyRefusal.StillBlocks(file.reviewId().orElseThrow()));
        var left = open.items().stream().filter(it -> !it.settled()).count();
        if (left > 0) return denied(new DifficultyRefusal.ActionItemsOpen(Math.toIntExact(left)));
        var unanswered = open.unanswered();
        if (unanswered > 0) return denied(new DifficultyRefusal.EffectsOpen(unanswered));
        return closed(open, result.get(), command.act());
    }

    private static Decision<Difficulty, DifficultyRefusal> closed(Difficulty.Open open, String result, Act act) {
        var file = open.file();
        var given = open.items().stream()
                .map(it -> it.settled() ? it : ActionItemDecider.cancelled(it, act, result))
                .toList();
        var closed = new Difficulty.Closed(file, open.standing(), open.steps(), result, act, given);
        var events = new ArrayList<EventContract>();
        for (var item : given) {
            if (!open.items().contains(item)) events.add(ActionItemFacts.changed(closed, item));
        }
        events.add(new ProblemClosedV1(
                file.projectId(),
                file.id(),
                result,
                act.by(),
                act.at(),
                closed.departmentCodes(),
                file.reviewId().orElse(null)));
        return new Decision.Changed<>(closed, List.copyOf(events));
    }

    private static Decision<Difficulty, DifficultyRefusal> told(
            Difficulty.Open before, Difficulty.Open next, String cause, Optional<String> reason, Act act) {
        return new Decision.Changed<>(next, List.of(LadderMoves.told(before, next, cause, reason, act)));
    }

    private static Decision<Difficulty, DifficultyRefusal> done(Difficulty next) {
        return new Decision.Changed<>(next, List.of());
    }

    private static Decision<Difficulty, DifficultyRefusal> denied(DifficultyRefusal refusal) {
        return new Decision.Refused<>(refusal);
    }
}
