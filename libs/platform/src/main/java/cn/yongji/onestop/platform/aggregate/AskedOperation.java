package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.kernel.decision.Decision;
import java.util.function.Function;

/** What a client asks: decides on the state, answers, and is recognised when it comes again. */
final class AskedOperation<S, R> extends Operation<S, Outcome<S, R>> {
    private final Asked<S> asked;
    private final Function<Stored<S>, Decision<S, R>> decide;
    private final KeptJson json;

    AskedOperation(Asked<S> asked, Function<Stored<S>, Decision<S, R>> decide, KeptJson json) {
        this.asked = asked;
        this.decide = decide;
        this.json = json;
    }

    @Override
    protected boolean creates() {
        return false;
    }

    @Override
    protected Folded<Outcome<S, R>> foldInto(Fold<S> fold) {
        var command = asked.command();
        var key = command.scopedKey();
        var current = fold.required();
        var before = key == null ? null : fold.applied(key).orElse(null);
        if (before != null) return unchanged(new Outcome.Done<>(current, before.replayFor(command)));
        asked.seen().accept(current.version());
        return switch (decide.apply(current)) {
            case Decision.Refused<S, R>(var refusal) -> unchanged(new Outcome.Refused<>(refusal));
            case Decision.Unchanged<S, R> _ -> unchanged(new Outcome.Done<>(current, told(current)));
            case Decision.Changed<S, R>(var state, var events) -> {
                var next = fold.next(state);
                var told = told(next);
                fold.advance(state, events, command.at(), command.actor(), command.traceparent());
                if (key != null) fold.remember(new AppliedCommand(key, command.bodyHash(), told));
                yield new Folded<>(new Outcome.Done<>(next, told), true);
            }
        };
    }

    private Answer told(Stored<S> stored) {
        return json.of(asked.answer().apply(stored));
    }

    private Folded<Outcome<S, R>> unchanged(Outcome<S, R> outcome) {
        return new Folded<>(outcome, false);
    }
}
