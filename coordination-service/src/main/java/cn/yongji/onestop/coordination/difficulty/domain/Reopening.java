package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ProblemReopenedV1;
import java.util.List;
import java.util.stream.Stream;

/**
 * 重新打开: who raised a difficulty says in time that its result is none. It stands on its rung again with new days; whoever has to
 * say so twice is heard one rung higher.
 */
final class Reopening {
    private final CoordinationLadder ladder;

    Reopening(CoordinationLadder ladder) {
        this.ladder = ladder;
    }

    Decision<Difficulty, DifficultyRefusal> reopen(Difficulty.Closed closed, DifficultyCommand.Reopen command) {
        if (byRule(closed.closed())) return refused(new DifficultyRefusal.OverWithItsObject(closed.result()));
        var raised = closed.file().raised();
        var own = raised.by().equals(command.act().by());
        // Nobody else speaks for a rule.
        if (!own && !(command.office() && byRule(raised)))
            return refused(new DifficultyRefusal.NotYoursToReopen(raised.by()));
        var last = ladder.calendar().plus(closed.closed().on(), ladder.days().reopenedWithin());
        if (!last.provisional() && command.act().on().isAfter(last.date()))
            return refused(new DifficultyRefusal.TooLateToReopen(last.date()));
        var next = opened(closed, command);
        return new Decision.Changed<>(next, List.of(told(next, closed, command)));
    }

    private Difficulty.Open opened(Difficulty.Closed closed, DifficultyCommand.Reopen command) {
        var before = closed.standing().level();
        var again = closed.steps().stream().anyMatch(DifficultyStep.Reopened.class::isInstance);
        var level = again ? before.above().orElse(before) : before;
        var counted = ladder.standing(closed.file(), level, command.act().on());
        var standing = level == before ? counted.with(ownerOf(closed, command)) : counted;
        var step = new DifficultyStep.Reopened(command.act(), command.reason(), closed.result(), closed.closed());
        var steps = Stream.concat(closed.steps().stream(), Stream.of(step)).toList();
        return new Difficulty.Open(closed.file(), standing, steps, closed.items());
    }

    /** The project may have got another agent meanwhile. */
    private static DifficultyOwner ownerOf(Difficulty.Closed closed, DifficultyCommand.Reopen command) {
        var owner = closed.standing().owner();
        return owner.kind() == DifficultyOwner.Kind.AGENT
                ? command.agent().map(DifficultyOwner::agent).orElse(DifficultyOwner.TASK_FORCE)
                : owner;
    }

    private static ProblemReopenedV1 told(
            Difficulty.Open next, Difficulty.Closed closed, DifficultyCommand.Reopen command) {
        var standing = next.standing();
        return new ProblemReopenedV1(
                next.file().projectId(),
                next.id(),
                command.reason(),
                closed.result(),
                standing.level().name(),
                standing.owner().name(),
                standing.deadline(),
                standing.provisional(),
                next.departmentCodes(),
                command.act().at(),
                command.act().by());
    }

    private static boolean byRule(Act act) {
        return act.by().startsWith("rule:");
    }

    private static Decision<Difficulty, DifficultyRefusal> refused(DifficultyRefusal refusal) {
        return new Decision.Refused<>(refusal);
    }
}
