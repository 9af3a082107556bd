package cn.yongji.onestop.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs on, but may be set to another time: a case of 45 days is rehearsed in seconds. */
public final class MovableClock extends Clock {
    private final Clock real;
    private final AtomicReference<Duration> offset;

    public MovableClock(Clock real) {
        this(real, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock real, AtomicReference<Duration> offset) {
        this.real = real;
        this.offset = offset;
    }

    /** Sets it to an instant, from which it runs on. */
    public void moveTo(Instant instant) {
        offset.set(Duration.between(real.instant(), instant));
    }

    /** Sets how far it is from the real time. */
    public void setOffset(Duration fromRealTime) {
        offset.set(fromRealTime);
    }

    /** Moves it on from where it is now. */
    public void advance(Duration by) {
        offset.updateAndGet(it -> it.plus(by));
    }

    /** Back to the real time. */
    public void reset() {
        offset.set(Duration.ZERO);
    }

    public Duration offset() {
        return offset.get();
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset.get()).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone), offset);
    }
}
