package cn.yongji.onestop.platform.aggregate;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who wants something, when, and how a repetition of the wish is recognised.
 *
 * @param caller subject of the token; keys of different callers never meet
 * @param key the {@code Idempotency-Key}; none for sweeps
 * @param bodyHash SHA-256 of method, path and body: the same key with another hash is refused
 * @param at instant of the command, from the clock that was handed in
 * @param actor who is named in the ledger
 * @param traceparent W3C trace context of the request
 */
public record Command(
        String caller,
        @Nullable String key,
        String bodyHash,
        Instant at,
        String actor,
        @Nullable String traceparent) {

    /** A command that no client sent: a rule fired, or time passed. */
    public static Command ofRule(String rule, Instant at) {
        return new Command("rule:" + rule, null, "", at, rule, null);
    }

    /** The same wish under another key, for a second write that it takes; without a key it stays as it is. */
    public Command withKey(UnaryOperator<String> other) {
        return key == null ? this : new Command(caller, other.apply(key), bodyHash, at, actor, traceparent);
    }

    @Nullable
    String scopedKey() {
        return key == null ? null : caller + "|" + key;
    }
}
