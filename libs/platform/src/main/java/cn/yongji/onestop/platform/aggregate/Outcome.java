package cn.yongji.onestop.platform.aggregate;

import java.util.function.Consumer;

/**
 * How what a client asked has ended.
 *
 * @param <S> the state
 * @param <R> the sealed type of the refusals
 */
public sealed interface Outcome<S, R> {
    /**
     * Done and durable.
     *
     * @param now the aggregate as it is now; after a repetition it may have gone on since
     * @param answer what every repetition is told as well
     */
    record Done<S, R>(Stored<S> now, Answer answer) implements Outcome<S, R> {}

    /** Refused; nothing was changed. */
    record Refused<S, R>(R refusal) implements Outcome<S, R> {}

    /** Does what follows from a change that was carried out, and hands the same on. */
    default Outcome<S, R> then(Consumer<Stored<S>> next) {
        if (this instanceof Done<S, R>(var now, var _)) next.accept(now);
        return this;
    }

    /**
     * What was done, where no rule stands against it.
     *
     * @throws IllegalStateException if it was refused all the same
     */
    default Done<S, R> done() {
        return switch (this) {
            case Done<S, R> it -> it;
            case Refused<S, R>(var refusal) -> throw new IllegalStateException("nothing refuses this, but: " + refusal);
        };
    }
}
