package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ProblemPositionTakenV1;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * 部门立场 (D17): departments say where they stand, for the rung that the difficulty is on. One that agrees against one that does
 * not, or two that hold it not theirs, take it up at once, so that nobody passes it on for ever.
 */
final class Positions {
    /** How often a department may change its mind on one rung. */
    static final int MOST = 5;

    private static final String OPPOSED = "部门立场相反，自动升级";
    private static final String DISOWNED = "两个部门认为非本部门职责，自动升级";

    private final LadderMoves moves;

    Positions(LadderMoves moves) {
        this.moves = moves;
    }

    Decision<Difficulty, DifficultyRefusal> take(Difficulty.Open open, DifficultyCommand.TakePosition command) {
        var taken = onThisRung(open)
                .filter(it -> it.department().equals(command.department()))
                .toList();
        if (!taken.isEmpty() && taken.getLast().says(command)) return new Decision.Unchanged<>();
        if (taken.size() >= MOST) return new Decision.Refused<>(new DifficultyRefusal.PositionsUsedUp(MOST));
        var step = new DifficultyStep.PositionTaken(
                command.act(),
                open.standing().level(),
                command.department(),
                command.stance(),
                command.text(),
                command.suggests());
        var next = open.with(step);
        var events = new ArrayList<EventContract>();
        events.add(told(next, step));
        var up = open.standing().level().above().flatMap(to -> driven(next, to, command));
        up.ifPresent(it -> events.add(it.event()));
        return new Decision.Changed<>(up.map(Moved::next).orElse(next), List.copyOf(events));
    }

    private record Moved(Difficulty.Open next, EventContract event) {}

    private Optional<Moved> driven(Difficulty.Open open, Level to, DifficultyCommand.TakePosition command) {
        var stances = current(open).values().stream()
                .map(DifficultyStep.PositionTaken::stance)
                .toList();
        if (stances.contains(Stance.AGREE) && stances.contains(Stance.DISAGREE))
            return Optional.of(up(open, to, command, OPPOSED, "POSITIONS_OPPOSED"));
        var disowned = stances.stream().filter(Stance.NOT_OURS::equals).count() > 1;
        return disowned ? Optional.of(up(open, to, command, DISOWNED, "DISOWNED")) : Optional.empty();
    }

    private Moved up(
            Difficulty.Open open, Level to, DifficultyCommand.TakePosition command, String reason, String cause) {
        var next = moves.up(open, to, command.act(), reason);
        return new Moved(next, LadderMoves.told(open, next, cause, Optional.empty(), command.act()));
    }

    /** What each department said last on the rung of now. */
    private static Map<DepartmentCode, DifficultyStep.PositionTaken> current(Difficulty.Open open) {
        var last = new TreeMap<DepartmentCode, DifficultyStep.PositionTaken>();
        onThisRung(open).forEach(it -> last.put(it.department(), it));
        return last;
    }

    private static Stream<DifficultyStep.PositionTaken> onThisRung(Difficulty.Open open) {
        return open.sinceReopened()
                .filter(DifficultyStep.PositionTaken.class::isInstance)
                .map(DifficultyStep.PositionTaken.class::cast)
                .filter(it -> it.level() == open.standing().level());
    }

    private static ProblemPositionTakenV1 told(Difficulty.Open open, DifficultyStep.PositionTaken taken) {
        return new ProblemPositionTakenV1(
                open.file().projectId(),
                open.id(),
                taken.level().name(),
                taken.department().value(),
                taken.stance().name(),
                taken.suggests().map(DepartmentCode::value).orElse(null),
                open.departmentCodes(),
                taken.act().at(),
                taken.act().by());
    }
}
