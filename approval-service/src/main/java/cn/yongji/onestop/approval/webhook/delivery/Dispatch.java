package cn.yongji.onestop.approval.webhook.delivery;

import cn.yongji.onestop.approval.feed.FeedBell;
import cn.yongji.onestop.approval.feed.domain.Feeds;
import cn.yongji.onestop.approval.webhook.WebhookSettings;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for lines that are due and sends a courier along each. Every instance does so; a line is claimed by one. */
@Component
final class Dispatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Lines lines;
    private final Feeds feeds;
    private final Courier courier;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Semaphore free;
    private final Semaphore rung = new Semaphore(0);
    private final AtomicBoolean running = new AtomicBoolean();
    private @Nullable Thread looking;
    private @Nullable ExecutorService couriers;

    Dispatch(Lines lines, Feeds feeds, Courier courier, FeedBell bell, WebhookSettings settings, Clock clock) {
        this.lines = lines;
        this.feeds = feeds;
        this.courier = courier;
        this.settings = settings;
        this.clock = clock;
        this.free = new Semaphore(settings.lines());
        bell.listen(_ -> nudge());
    }

    /** Look now. */
    void nudge() {
        rung.release();
    }

    @Override
    public void start() {
        running.set(true);
        var sent = Executors.newVirtualThreadPerTaskExecutor();
        couriers = sent;
        looking = Thread.ofVirtual().name("webhook-dispatch").start(() -> lookOut(sent));
    }

    private void lookOut(ExecutorService sent) {
        var wakeAt = System.nanoTime();
        while (running.get()) {
            try {
                var woken = rung.tryAcquire(settings.look().toMillis(), TimeUnit.MILLISECONDS);
                rung.drainPermits();
                if (woken || System.nanoTime() - wakeAt >= 0) {
                    lines.wake(feeds::last, clock.instant());
                    wakeAt = System.nanoTime() + settings.wake().toNanos();
                }
                sendAll(sent);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                // The look-out must live: the next look may succeed, and until then the log says why this did not.
                LOG.warn("Webhooks that are due could not be looked for", e);
            }
        }
    }

    private void sendAll(ExecutorService sent) {
        for (var id : lines.due(clock.instant(), Math.max(1, free.availablePermits()))) {
            if (!free.tryAcquire()) return;
            try {
                sent.execute(() -> send(id));
            } catch (RejectedExecutionException e) {
                free.release();
                throw e;
            }
        }
    }

    private void send(String id) {
        try {
            lines.claim(id, clock.instant()).ifPresent(line -> courier.run(line, running::get));
        } catch (RuntimeException e) {
            // The lease runs out, and the line is claimed again.
            LOG.warn("The deliveries of webhook {} broke off and will be taken up again", id, e);
        } finally {
            free.release();
        }
    }

    @Override
    public void stop() {
        running.set(false);
        var thread = looking;
        if (thread != null) thread.interrupt();
        var sent = couriers;
        if (sent != null) sent.close();
        looking = null;
        couriers = null;
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }
}
