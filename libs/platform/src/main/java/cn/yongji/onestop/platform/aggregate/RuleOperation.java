package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.kernel.decision.Decision;
import java.util.function.Function;

/** A change that no client waits for: time has passed, or a rule has fired. What is refused is left as it is. */
final class RuleOperation<S> extends Operation<S, Settled<S>> {
    private final Command command;
    private final Function<Stored<S>, ? extends Decision<S, ?>> decide;

    RuleOperation(Command command, Function<Stored<S>, ? extends Decision<S, ?>> decide) {
        this.command = command;
        this.decide = decide;
    }

    @Override
    protected boolean creates() {
        return false;
    }

    @Override
    protected Folded<Settled<S>> foldInto(Fold<S> fold) {
        var changed = fold.advancedBy(command, decide);
        return new Folded<>(new Settled<>(fold.required(), changed), changed);
    }
}
