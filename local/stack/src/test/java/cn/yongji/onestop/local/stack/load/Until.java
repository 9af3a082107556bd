package cn.yongji.onestop.local.stack.load;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Waits for what must come, with a limit; looks often, because it may be gone soon. */
public final class Until {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private Until() {}

    public static void holds(String what, Callable<Boolean> condition) throws Exception {
        is(what, condition, Boolean::booleanValue);
    }

    public static <T> T is(String what, Callable<T> seen, Predicate<T> wanted) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var now = seen.call();
            if (wanted.test(now)) return now;
            if (System.nanoTime() > end)
                throw new AssertionError("Waited " + PATIENCE.toSeconds() + " s for " + what + "; last seen: " + now);
            LockSupport.parkNanos(PAUSE);
        }
    }
}
