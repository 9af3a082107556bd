package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Foreign events, folded in order; what was seen before is skipped, and what is seen is kept in the same write. */
final class ReactionOperation<S> extends Operation<S, Boolean> {
    private final List<EventEnvelope> events;
    private final BiFunction<Optional<Stored<S>>, EventEnvelope, ? extends Decision<S, ?>> decide;
    private final SequenceRule rule;
    private final boolean creates;

    ReactionOperation(
            List<EventEnvelope> events,
            BiFunction<Optional<Stored<S>>, EventEnvelope, ? extends Decision<S, ?>> decide,
            SequenceRule rule,
            boolean creates) {
        this.events = events;
        this.decide = decide;
        this.rule = rule;
        this.creates = creates;
    }

    @Override
    protected boolean creates() {
        return creates;
    }

    @Override
    protected Folded<Boolean> foldInto(Fold<S> fold) {
        boolean changing = false;
        for (var event : events) {
            if (!rule.admits(event, fold.seen(event.subject()))) continue;
            switch (decide.apply(fold.current(), event)) {
                case Decision.Refused<S, ?>(var refusal) -> throw new ReactionRefused(event.type() + ": " + refusal);
                case Decision.Unchanged<S, ?> _ -> {}
                case Decision.Changed<S, ?>(var state, var facts) -> {
                    fold.advance(state, facts, event.time(), event.actor(), event.traceparent());
                    changing = true;
                }
            }
            fold.see(event.subject(), event.sequence());
        }
        return new Folded<>(changing, changing);
    }
}
