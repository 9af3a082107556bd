package cn.yongji.onestop.platform.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a service says of itself each second, so that who shows what happened there knows how old the picture is. It is no event:
 * nothing is sealed of it, and one that is lost is followed by the next.
 *
 * @param at when it was looked up, by the clock of the machine
 * @param unsentSince since when the oldest of its events waits to be sent; absent while none does
 * @param parked aggregates whose events wait for an operator, and are not counted by that
 */
public record ServiceBeat(
        String service, Instant at, @Nullable Instant unsentSince, int parked) {
    /** Where all services say it; the key is the service, and only the last word of each is kept. */
    public static final String TOPIC = "onestop.beat";

    /** Up to when everything that happened there was sent. */
    public Instant sentUpTo() {
        return unsentSince == null || unsentSince.isAfter(at) ? at : unsentSince;
    }
}
