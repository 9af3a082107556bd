package cn.yongji.onestop.coordination.improvement.messaging;

import cn.yongji.onestop.coordination.improvement.Improvements;
import cn.yongji.onestop.coordination.improvement.domain.Improvement;
import cn.yongji.onestop.coordination.improvement.domain.ImprovementCommand;
import cn.yongji.onestop.coordination.improvement.domain.ImprovementDecider;
import cn.yongji.onestop.coordination.improvement.domain.SuggestedImprovement;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.ImprovementDraftedV1;
import cn.yongji.onestop.kernel.event.ImprovementSuggestedV1;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what the ledger suggests, once, and notes what became of its draft. */
@Component
final class ImprovementReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(
                    ImprovementSuggestedV1.class, ImprovementSuggestedV1::improvementId)
            .and(ImprovementDraftedV1.class, ImprovementDraftedV1::improvementId);

    private final Improvements improvements;

    ImprovementReaction(Improvements improvements) {
        super("improvements", Pace.UNHURRIED, TARGETS);
        this.improvements = improvements;
    }

    @Override
    public void apply(String improvementId, List<EventEnvelope> events) {
        improvements
                .store()
                .reactOrCreate(
                        improvementId,
                        events,
                        SequenceRule.FORWARD,
                        (stored, event) -> event.data() instanceof ImprovementSuggestedV1 suggested
                                ? suggested(stored, suggested)
                                : drafted(stored, event));
    }

    private static Decision<Improvement, ?> suggested(
            Optional<Stored<Improvement>> stored, ImprovementSuggestedV1 suggested) {
        return stored.isPresent()
                ? Decision.unchanged()
                : Decision.changed(new Improvement.Proposed(suggestion(suggested), 0, Optional.empty()));
    }

    private static Decision<Improvement, ?> drafted(Optional<Stored<Improvement>> stored, EventEnvelope event) {
        if (stored.isEmpty()) return Decision.refused("there is no such improvement");
        return event.data() instanceof ImprovementDraftedV1 it
                ? ImprovementDecider.decide(
                        stored.get().state(),
                        new ImprovementCommand.NoteDraft(
                                it.version(), Optional.ofNullable(it.reason()).map(Word::said)))
                : Decision.unchanged();
    }

    private static SuggestedImprovement suggestion(ImprovementSuggestedV1 it) {
        return new SuggestedImprovement(
                it.improvementId(),
                it.periodFrom(),
                it.periodTo(),
                it.kind().required(),
                it.rule(),
                it.subject(),
                it.title(),
                it.metric(),
                it.from(),
                it.to(),
                it.n(),
                it.evidence().stream()
                        .map(entry -> new SuggestedImprovement.Entry(entry.projectId(), entry.index()))
                        .toList(),
                Optional.ofNullable(it.change())
                        .map(change -> new SuggestedImprovement.Change(
                                change.operation(),
                                change.code(),
                                change.field(),
                                change.action(),
                                Optional.ofNullable(change.value()))),
                it.suggestedAt());
    }
}
