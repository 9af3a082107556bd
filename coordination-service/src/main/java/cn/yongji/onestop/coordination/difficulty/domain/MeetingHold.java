package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 会议顶期: a meeting of its rung that is set soon keeps a difficulty there until it has been held, once a rung; otherwise the
 * departments would meet about what has gone up meanwhile. When the meeting is cancelled the first deadline counts again.
 */
final class MeetingHold {
    private final CoordinationLadder ladder;

    MeetingHold(CoordinationLadder ladder) {
        this.ladder = ladder;
    }

    /** With the deadline that the meeting gives it, if it gives it a later one. */
    Difficulty.Open under(Difficulty.Open open, DifficultyCommand.NoteMeeting meeting) {
        var standing = open.standing();
        return standing.counted()
                .filter(_ ->
                        meeting.level() == standing.level() && !usedUp(open) && !open.cancelled(meeting.meetingId()))
                .flatMap(first -> later(standing, meeting).map(next -> held(open, meeting, first, next)))
                .orElse(open);
    }

    private Optional<DifficultyStanding> later(DifficultyStanding standing, DifficultyCommand.NoteMeeting meeting) {
        var day = WorkingCalendar.dateOf(meeting.start());
        var latest = ladder.calendar().plus(standing.deadline(), ladder.days().heldWithin());
        if (day.isAfter(latest.date())) return Optional.empty();
        var next = standing.counting(
                ladder.calendar(),
                new DifficultyStanding.Counted(day, ladder.days().heldAfter()));
        return Optional.of(next).filter(it -> it.deadline().isAfter(standing.deadline()));
    }

    private static Difficulty.Open held(
            Difficulty.Open open,
            DifficultyCommand.NoteMeeting meeting,
            DifficultyStanding.Counted first,
            DifficultyStanding next) {
        var was = open.standing();
        var step = new DifficultyStep.Held(
                meeting.act(), meeting.meetingId(), was.level(), first, was.deadline(), next.deadline());
        return open.with(step).at(next);
    }

    private static boolean usedUp(Difficulty.Open open) {
        return holds(open).findAny().isPresent();
    }

    private static Stream<DifficultyStep.Held> holds(Difficulty.Open open) {
        return open.sinceReopened()
                .filter(DifficultyStep.Held.class::isInstance)
                .map(DifficultyStep.Held.class::cast)
                .filter(it -> it.level() == open.standing().level());
    }

    /** With its first deadline again, where the meeting held it. */
    Difficulty.Open without(Difficulty.Open open, String meetingId, Act act) {
        return holds(open)
                .filter(it -> it.meetingId().equals(meetingId))
                .findFirst()
                .map(it -> lifted(open, it, act))
                .orElse(open);
    }

    private Difficulty.Open lifted(Difficulty.Open open, DifficultyStep.Held held, Act act) {
        var next = open.standing().counting(ladder.calendar(), held.first());
        var step = new DifficultyStep.HoldLifted(
                act, held.meetingId(), open.standing().deadline(), next.deadline());
        return open.with(step).at(next);
    }
}
