package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import java.util.List;
import java.util.Optional;

/**
 * 议定事项的落实 (S15): what a meeting resolves is done when the service concerned has answered. What could not come about settles
 * nothing: the difficulty is its owner's again, with the reason.
 */
final class Effects {
    private Effects() {}

    static Decision<Difficulty, DifficultyRefusal> resolved(
            Difficulty.Open open, DifficultyCommand.NoteResolution command) {
        if (open.resolutions().anyMatch(it -> it.resolutionId().equals(command.resolutionId())))
            return new Decision.Unchanged<>();
        var noted = open.with(new DifficultyStep.Resolved(
                command.act(),
                command.meetingId(),
                command.resolutionId(),
                command.text(),
                command.effect() == ResolutionEffect.RELEASE_REVIEW,
                Optional.of(command.effect())));
        return command.leads()
                .map(DifficultyOwner::department)
                .map(owner -> led(open, noted, owner, command))
                .orElseGet(() -> new Decision.Changed<>(noted, List.of()));
    }

    /** 改派 is done here, at once: another owner, and no more time (D17). */
    private static Decision<Difficulty, DifficultyRefusal> led(
            Difficulty.Open before,
            Difficulty.Open noted,
            DifficultyOwner owner,
            DifficultyCommand.NoteResolution command) {
        var done = noted.with(new DifficultyStep.Effected(command.act(), command.resolutionId(), Optional.empty()));
        if (before.standing().owner().equals(owner)) return new Decision.Changed<>(done, List.of());
        var next = done.at(done.standing().with(owner));
        var event = LadderMoves.told(before, next, "REASSIGNED", Optional.of(command.text()), command.act());
        return new Decision.Changed<>(next, List.of(event));
    }

    /** Heard twice, or before the resolution itself: the first answer counts. */
    static Decision<Difficulty, DifficultyRefusal> answered(
            Difficulty.Open open, DifficultyCommand.NoteEffect command) {
        if (open.answerTo(command.resolutionId()).isPresent()) return new Decision.Unchanged<>();
        return new Decision.Changed<>(
                open.with(new DifficultyStep.Effected(command.act(), command.resolutionId(), command.refusal())),
                List.of());
    }
}
