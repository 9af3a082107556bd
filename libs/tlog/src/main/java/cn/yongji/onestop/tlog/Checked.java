package cn.yongji.onestop.tlog;

import java.util.Optional;
import java.util.function.Function;

/** What became of bytes that somebody else sent: what they say, or why they are not believed. Nothing here throws for them. */
public sealed interface Checked<T> {
    /** It holds. */
    record Held<T>(T result) implements Checked<T> {}

    /** It does not, and nothing of it counts. */
    record Denied<T>(Refusal why) implements Checked<T> {}

    static <T> Checked<T> held(T value) {
        return new Held<>(value);
    }

    static <T> Checked<T> denied(Refusal why) {
        return new Denied<>(why);
    }

    default Optional<T> value() {
        return switch (this) {
            case Held<T>(var value) -> Optional.of(value);
            case Denied<T> _ -> Optional.empty();
        };
    }

    default Optional<Refusal> refusal() {
        return switch (this) {
            case Held<T> _ -> Optional.empty();
            case Denied<T>(var why) -> Optional.of(why);
        };
    }

    /** The value of trusted input; anything else is a fault of the program. */
    default T orThrow() {
        return switch (this) {
            case Held<T>(var value) -> value;
            case Denied<T>(var why) -> throw new IllegalArgumentException(why.en());
        };
    }

    /** Goes on with what holds. */
    default <R> Checked<R> then(Function<? super T, Checked<R>> next) {
        return switch (this) {
            case Held<T>(var value) -> next.apply(value);
            case Denied<T>(var why) -> new Denied<>(why);
        };
    }
}
