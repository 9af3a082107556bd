package cn.yongji.onestop.kernel.decision;

import cn.yongji.onestop.kernel.event.EventContract;
import java.util.List;

/**
 * What was decided about something: the only such type from the domain to the store. A decider makes it, the store writes it
 * or nothing, the edge tells it.
 *
 * @param <S> the state
 * @param <R> the sealed type of the refusals
 */
public sealed interface Decision<S, R> {
    /** The next state, and the facts that leave the service because of it. */
    record Changed<S, R>(S next, List<? extends EventContract> events) implements Decision<S, R> {
        public Changed {
            events = List.copyOf(events);
        }
    }

    /** Known already, or of no concern: nothing has to be done, and that is fine. */
    record Unchanged<S, R>() implements Decision<S, R> {}

    /** A rule says no, and the refusal knows why. */
    record Refused<S, R>(R refusal) implements Decision<S, R> {}

    static <S, R> Decision<S, R> changed(S next, EventContract... events) {
        return new Changed<>(next, List.of(events));
    }

    static <S, R> Decision<S, R> changed(S next, List<? extends EventContract> events) {
        return new Changed<>(next, events);
    }

    static <S, R> Decision<S, R> unchanged() {
        return new Unchanged<>();
    }

    static <S, R> Decision<S, R> refused(R refusal) {
        return new Refused<>(refusal);
    }
}
