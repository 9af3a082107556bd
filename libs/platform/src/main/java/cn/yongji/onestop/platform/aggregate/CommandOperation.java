package cn.yongji.onestop.platform.aggregate;

import java.util.function.Function;

/** A client's command or a rule's: decides on the state, answers, and is recognised when it comes again. */
final class CommandOperation<S, F> extends Operation<S, Result<F>> {
    private final Command command;
    private final Function<Stored<S>, Change<S, F>> decide;
    private final Function<Stored<S>, Answer> answer;
    private final Function<Answer, Answer> asJson;

    CommandOperation(
            Command command,
            Function<Stored<S>, Change<S, F>> decide,
            Function<Stored<S>, Answer> answer,
            Function<Answer, Answer> asJson) {
        this.command = command;
        this.decide = decide;
        this.answer = answer;
        this.asJson = asJson;
    }

    @Override
    protected boolean creates() {
        return false;
    }

    @Override
    protected Folded<Result<F>> foldInto(Fold<S> fold) {
        var key = command.scopedKey();
        if (key != null) {
            var before = fold.applied(key);
            if (before.isPresent())
                return unchanged(new Result.Done<>(before.get().replayFor(command)));
        }
        var current = fold.current().orElseThrow(() -> new NoSuchAggregate("store", fold.id()));
        return switch (decide.apply(current)) {
            case Change.Refuse<S, F>(var refusal) -> unchanged(new Result.Refused<>(refusal));
            case Change.Keep<S, F> _ -> unchanged(new Result.Done<>(asJson.apply(answer.apply(current))));
            case Change.Apply<S, F>(var state, var events) -> {
                var told = asJson.apply(answer.apply(fold.next(state)));
                fold.advance(state, events, command.at(), command.actor(), command.traceparent());
                if (key != null) fold.remember(new AppliedCommand(key, command.bodyHash(), told));
                yield new Folded<>(new Result.Done<>(told), true);
            }
        };
    }

    private Folded<Result<F>> unchanged(Result<F> result) {
        return new Folded<>(result, false);
    }
}
