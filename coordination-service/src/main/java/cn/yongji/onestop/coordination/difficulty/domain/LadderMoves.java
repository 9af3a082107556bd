package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import java.util.Optional;

/** 难题流转: a step up the ladder, and how the others hear where a difficulty stands now and where it stood. */
final class LadderMoves {
    private final CoordinationLadder ladder;

    LadderMoves(CoordinationLadder ladder) {
        this.ladder = ladder;
    }

    /** On the next rung, with its history and the days of that rung. */
    Difficulty.Open up(Difficulty.Open open, Level to, Act act, String reason) {
        return open.with(new DifficultyStep.Escalated(act, open.standing().level(), to, reason))
                .at(ladder.standing(open.file(), to, act.on()));
    }

    static ProblemMovedV1 told(
            Difficulty.Open before, Difficulty.Open next, String cause, Optional<String> reason, Act act) {
        var was = before.standing();
        var is = next.standing();
        return new ProblemMovedV1(
                next.file().projectId(),
                next.id(),
                cause,
                reason.orElse(null),
                was.level().name(),
                is.level().name(),
                was.owner().name(),
                is.owner().name(),
                was.deadline(),
                is.deadline(),
                is.provisional(),
                next.departmentCodes(),
                act.at(),
                act.by());
    }
}
