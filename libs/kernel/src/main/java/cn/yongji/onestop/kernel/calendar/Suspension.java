package cn.yongji.onestop.kernel.calendar;

import java.time.LocalDate;

/**
 * 暂停 of a clock, for a supplement or a special procedure. Half-open: the day it starts still counts, the day it ends
 * does not, so one that starts and ends on the same day costs nothing (D1).
 */
public sealed interface Suspension {
    LocalDate start();

    /** It has begun and nobody knows when it ends. */
    record Running(LocalDate start) implements Suspension {}

    /** It is over. */
    record Ended(LocalDate start, LocalDate end) implements Suspension {
        public Ended {
            if (end.isBefore(start)) throw new IllegalArgumentException("ends " + end + " before it starts " + start);
        }
    }

    static Suspension running(LocalDate start) {
        return new Running(start);
    }

    static Suspension ended(LocalDate start, LocalDate end) {
        return new Ended(start, end);
    }

    /** Whether the clock stands still on that day. */
    default boolean covers(LocalDate date) {
        return date.isAfter(start())
                && switch (this) {
                    case Running _ -> true;
                    case Ended ended -> !date.isAfter(ended.end());
                };
    }
}
