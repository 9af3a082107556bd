package cn.yongji.onestop.coordination.improvement.domain;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ImprovementAcceptedV1;
import cn.yongji.onestop.kernel.event.ProposedChange;
import java.util.Optional;

/** What may be done to an improvement in each state. */
public final class ImprovementDecider {
    private ImprovementDecider() {}

    public static Decision<Improvement, ImprovementRefusal> decide(
            Improvement improvement, ImprovementCommand command) {
        return switch (improvement) {
            case Improvement.Proposed proposed ->
                switch (command) {
                    case ImprovementCommand.Accept(var verdict) -> accept(proposed, verdict);
                    case ImprovementCommand.Reject(var verdict) ->
                        Decision.changed(new Improvement.Rejected(proposed.suggestion(), verdict));
                    case ImprovementCommand.NoteDraft _, ImprovementCommand.NotePublication _ -> Decision.unchanged();
                };
            case Improvement.Accepted accepted ->
                switch (command) {
                    case ImprovementCommand.Accept _, ImprovementCommand.Reject _ -> decided(accepted.decision());
                    case ImprovementCommand.NoteDraft it -> Decision.changed(drafted(accepted, it));
                    case ImprovementCommand.NotePublication(var version, var from) ->
                        Decision.changed(
                                new Improvement.Implemented(accepted.suggestion(), accepted.decision(), version, from));
                };
            case Improvement.Rejected rejected -> over(rejected.decision(), command);
            case Improvement.Implemented implemented -> over(implemented.decision(), command);
        };
    }

    /** What changes the catalogue is told, so that a draft is made of it; the others are for people to carry out. */
    private static Decision<Improvement, ImprovementRefusal> accept(
            Improvement.Proposed proposed, Improvement.Verdict verdict) {
        var attempt = proposed.attempts() + 1;
        var next = new Improvement.Accepted(proposed.suggestion(), verdict, attempt, Optional.empty());
        return new Decision.Changed<>(
                next,
                proposed.suggestion().change().map(it -> told(next, it)).stream()
                        .toList());
    }

    private static EventContract told(Improvement.Accepted accepted, SuggestedImprovement.Change change) {
        var suggestion = accepted.suggestion();
        return new ImprovementAcceptedV1(
                "improvement-" + suggestion.id(),
                suggestion.id(),
                accepted.attempts(),
                suggestion.title(),
                new ProposedChange(
                        change.operation(),
                        change.code(),
                        change.field(),
                        change.action(),
                        change.value().orElse(null)),
                accepted.decision().act().at(),
                accepted.decision().act().by());
    }

    /** What could not become a draft is to be decided again, when nothing stands in the way any more. */
    private static Improvement drafted(Improvement.Accepted accepted, ImprovementCommand.NoteDraft draft) {
        return draft.obstacle().isPresent()
                ? new Improvement.Proposed(accepted.suggestion(), accepted.attempts(), draft.obstacle())
                : new Improvement.Accepted(
                        accepted.suggestion(), accepted.decision(), accepted.attempts(), Optional.of(draft.version()));
    }

    private static Decision<Improvement, ImprovementRefusal> over(
            Improvement.Verdict verdict, ImprovementCommand command) {
        return switch (command) {
            case ImprovementCommand.Accept _, ImprovementCommand.Reject _ -> decided(verdict);
            case ImprovementCommand.NoteDraft _, ImprovementCommand.NotePublication _ -> Decision.unchanged();
        };
    }

    private static Decision<Improvement, ImprovementRefusal> decided(Improvement.Verdict verdict) {
        return Decision.refused(new ImprovementRefusal.AlreadyDecided(verdict));
    }
}
