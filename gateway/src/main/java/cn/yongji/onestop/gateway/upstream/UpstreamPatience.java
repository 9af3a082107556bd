package cn.yongji.onestop.gateway.upstream;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs only while a service keeps us waiting, and cuts the connection when it does so for too long. Waiting for a slow
 * client does not count, so neither a slow upload nor a live stream is cut.
 */
final class UpstreamPatience {
    private final ScheduledExecutorService timer;
    private final Runnable cut;
    private @Nullable Future<?> running;
    private volatile boolean exceeded;

    UpstreamPatience(ScheduledExecutorService timer, Runnable cut) {
        this.timer = timer;
        this.cut = cut;
    }

    void start(Duration limit) {
        stop();
        running = timer.schedule(this::exceed, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    void stop() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }

    boolean exceeded() {
        return exceeded;
    }

    private void exceed() {
        exceeded = true;
        cut.run();
    }
}
