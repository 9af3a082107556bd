package cn.yongji.onestop.kernel;

import java.util.Optional;
import java.util.function.Function;

/** What became of a user's input: a value, or the reason why there is none. Parsing never throws for what a user typed. */
public sealed interface Parsed<T> {
    /** The input was understood. */
    record Ok<T>(T result) implements Parsed<T> {}

    /** The input was not understood. */
    record Rejected<T>(Reason reason) implements Parsed<T> {}

    static <T> Parsed<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Parsed<T> rejected(String code, String zh, String en) {
        return new Rejected<>(new Reason(code, zh, en));
    }

    /** The value, if there is one. */
    default Optional<T> value() {
        return switch (this) {
            case Ok<T>(var result) -> Optional.of(result);
            case Rejected<T> _ -> Optional.empty();
        };
    }

    /** The value of trusted input; anything else is a fault of the program. */
    default T orThrow() {
        return switch (this) {
            case Ok<T>(var result) -> result;
            case Rejected<T>(var reason) -> throw new IllegalArgumentException(reason.code() + ": " + reason.en());
        };
    }

    /** The same answer with the value turned into another one. */
    default <R> Parsed<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Ok<T>(var result) -> new Ok<>(change.apply(result));
            case Rejected<T>(var reason) -> new Rejected<>(reason);
        };
    }
}
