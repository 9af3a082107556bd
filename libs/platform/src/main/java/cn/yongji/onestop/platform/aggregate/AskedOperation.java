package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.written.Fill;
import java.util.List;
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
        if (before != null) return unchanged(new Outcome.Done<>(current, again(before.replayFor(command), current)));
        asked.seen().accept(current.version());
        return switch (decide.apply(current)) {
            case Decision.Refused<S, R>(var refusal) -> unchanged(new Outcome.Refused<>(refusal));
            case Decision.Unchanged<S, R> _ -> unchanged(new Outcome.Done<>(current, told(current)));
            case Decision.Changed<S, R>(var state, var events) -> {
                var next = fold.next(state);
                var told = told(next);
                fold.advance(state, events, command.at(), command.actor(), command.traceparent());
                fold.asked(key == null ? null : AppliedCommand.of(key, command, told));
                yield new Folded<>(new Outcome.Done<>(next, told), true);
            }
        };
    }

    @Override
    protected Outcome<S, R> told(Outcome<S, R> outcome, List<Fill.Level> near) {
        return switch (outcome) {
            case Outcome.Done<S, R>(var now, var answer) -> new Outcome.Done<>(now, answer.with(near));
            case Outcome.Refused<S, R> _ -> outcome;
        };
    }

    // An answer that had no room any more is told as it would be now.
    private Answer again(AppliedCommand.Told kept, Stored<S> current) {
        if (!kept.forgotten()) return kept.answer();
        var now = told(current);
        return new Answer(kept.status(), kept.location(), now.etag(), now.body());
    }

    private Answer told(Stored<S> stored) {
        return json.of(asked.answer().apply(stored));
    }

    private Folded<Outcome<S, R>> unchanged(Outcome<S, R> outcome) {
        return new Folded<>(outcome, false);
    }
}
