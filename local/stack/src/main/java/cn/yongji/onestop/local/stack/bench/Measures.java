package cn.yongji.onestop.local.stack.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/** How long each kind of call took, in nanoseconds; safe for many threads. */
final class Measures {
    private final Map<String, Queue<Long>> taken = new ConcurrentSkipListMap<>();

    void add(String name, long nanos) {
        taken.computeIfAbsent(name, _ -> new ConcurrentLinkedQueue<>()).add(nanos);
    }

    void print(PrintStream out) {
        taken.forEach((name, values) -> {
            var sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
            out.printf(
                    Locale.ROOT,
                    "  %-34s n=%-6d p50 %7.2f ms   p99 %7.2f ms   max %7.2f ms%n",
                    name,
                    sorted.length,
                    millis(sorted, 0.50),
                    millis(sorted, 0.99),
                    sorted[sorted.length - 1] / 1e6);
        });
    }

    /** How many calls of all kinds together. */
    int count() {
        return taken.values().stream().mapToInt(Queue::size).sum();
    }

    /** A quantile of the calls of all kinds together. */
    double millis(double quantile) {
        var sorted = taken.values().stream()
                .flatMap(Queue::stream)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return millis(sorted, quantile);
    }

    /** A quantile of the calls of one kind. */
    double millis(String name, double quantile) {
        return millis(
                taken.getOrDefault(name, new ConcurrentLinkedQueue<>()).stream()
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray(),
                quantile);
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * quantile)] / 1e6;
    }
}
