package cn.yongji.onestop.platform.messaging;

import java.time.Duration;

/** How soon a reaction hears of something. */
public enum Pace {
    /** Somebody waits for the effect. */
    AT_ONCE(Duration.ZERO),

    /**
     * Nobody waits: the reader rests between two polls, shorter than anybody notices and long enough to spare most polls
     * under load, which cost about the same for fifty events as for one.
     */
    UNHURRIED(Duration.ofMillis(100));

    private final Duration rest;

    Pace(Duration rest) {
        this.rest = rest;
    }

    Duration rest() {
        return rest;
    }
}
