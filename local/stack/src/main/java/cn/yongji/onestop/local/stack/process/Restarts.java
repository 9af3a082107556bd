package cn.yongji.onestop.local.stack.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How often a process that ends by itself is started again: one that ends again and again has a reason that a start does not mend. */
final class Restarts {

    static final int MOST = 3;
    static final Duration WITHIN = Duration.ofMinutes(10);

    private final LongSupplier nanoTime;
    private final Map<String, Deque<Long>> starts = new HashMap<>();

    Restarts(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The number of the try, from 1; 0 where there were enough. */
    int next(String name) {
        var now = nanoTime.getAsLong();
        var recent = starts.computeIfAbsent(name, _ -> new ArrayDeque<>());
        while (!recent.isEmpty() && now - recent.getFirst() > WITHIN.toNanos()) {
            recent.removeFirst();
        }
        if (recent.size() == MOST) {
            return 0;
        }
        recent.addLast(now);
        return recent.size();
    }
}
