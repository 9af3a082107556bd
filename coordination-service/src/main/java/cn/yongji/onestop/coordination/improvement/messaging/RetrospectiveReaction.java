package cn.yongji.onestop.coordination.improvement.messaging;

import cn.yongji.onestop.coordination.improvement.Improvements;
import cn.yongji.onestop.coordination.improvement.domain.Improvement;
import cn.yongji.onestop.coordination.improvement.domain.ImprovementCommand;
import cn.yongji.onestop.coordination.improvement.domain.ImprovementDecider;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.ConcludedImprovement;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.RetrospectiveConcludedV1;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides each suggestion as the retrospective concluded it (S16); what is put off, or decided here before, stays as it is. */
@Component
final class RetrospectiveReaction extends EventReaction {
    private static final Targets TARGETS =
            Targets.of(RetrospectiveConcludedV1.class, RetrospectiveConcludedV1::retrospectiveId);

    private final Improvements improvements;

    RetrospectiveReaction(Improvements improvements) {
        super("improvements-concluded", Pace.UNHURRIED, TARGETS);
        this.improvements = improvements;
    }

    @Override
    public void apply(String retrospectiveId, List<EventEnvelope> events) {
        for (var event : events) {
            if (event.data() instanceof RetrospectiveConcludedV1 it)
                it.conclusions().forEach(conclusion -> decide(conclusion, it));
        }
    }

    private void decide(ConcludedImprovement conclusion, RetrospectiveConcludedV1 it) {
        var verdict = new Improvement.Verdict(
                Optional.of(conclusion.reason()),
                Optional.of(it.retrospectiveId()),
                new Act(it.concludedAt(), it.concludedBy()));
        var wanted = wanted(conclusion, verdict);
        if (wanted.isEmpty()) return;
        improvements
                .store()
                .settle(
                        conclusion.improvementId(),
                        Command.ofRule(it.concludedBy(), it.concludedAt()),
                        stored -> ImprovementDecider.decide(stored.state(), wanted.get()));
    }

    private static Optional<ImprovementCommand> wanted(ConcludedImprovement conclusion, Improvement.Verdict verdict) {
        return switch (conclusion.verdict().known()) {
            case ACCEPTED -> Optional.of(new ImprovementCommand.Accept(verdict));
            case REJECTED -> Optional.of(new ImprovementCommand.Reject(verdict));
            case PUT_OFF -> Optional.empty();
            case null -> Optional.empty();
        };
    }
}
