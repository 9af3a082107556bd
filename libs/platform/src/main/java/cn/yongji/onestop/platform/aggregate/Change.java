package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.kernel.event.EventContract;
import java.util.List;

/**
 * What a decision does to an aggregate.
 *
 * @param <S> the state
 * @param <F> the sealed type of the refusals
 */
public sealed interface Change<S, F> {
    /** The next state, and the facts that leave the service because of it. */
    record Apply<S, F>(S state, List<? extends EventContract> events) implements Change<S, F> {
        public Apply {
            events = List.copyOf(events);
        }
    }

    /** Nothing has to be done, and that is fine. */
    record Keep<S, F>() implements Change<S, F> {}

    /** A rule says no. */
    record Refuse<S, F>(F refusal) implements Change<S, F> {}

    static <S, F> Change<S, F> apply(S state, EventContract... events) {
        return new Apply<>(state, List.of(events));
    }

    static <S, F> Change<S, F> apply(S state, List<? extends EventContract> events) {
        return new Apply<>(state, events);
    }

    static <S, F> Change<S, F> keep() {
        return new Keep<>();
    }

    static <S, F> Change<S, F> refuse(F refusal) {
        return new Refuse<>(refusal);
    }
}
