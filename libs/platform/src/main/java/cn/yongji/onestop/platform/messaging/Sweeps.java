package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.platform.trouble.OneByOne;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the sweeps of a service, each under a lease that only one instance holds, and holds on to while it works. An
 * instance that stood still longer than its lease may work beside its successor: what both write is guarded by the version of
 * the aggregate, which is the fence.
 */
final class Sweeps implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
    private static final String FAILED = "onestop.sweep.runs.failed";
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final List<Sweep> sweeps;
    private final LockingTaskExecutor leases;
    private final MeterRegistry meters;
    private @Nullable ScheduledExecutorService timer;

    Sweeps(List<Sweep> sweeps, LockProvider locks, MeterRegistry meters) {
        this.sweeps = List.copyOf(sweeps);
        this.meters = meters;
        sweeps.forEach(sweep -> meters.counter(FAILED, "sweep", sweep.name()));
        this.leases = new DefaultLockingTaskExecutor(locks);
    }

    @Override
    public void start() {
        var started = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("sweeps").daemon().factory());
        timer = started;
        for (var sweep : sweeps) {
            var pause = sweep.every().toMillis();
            started.scheduleWithFixedDelay(() -> run(sweep), pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    void run(Sweep sweep) {
        try {
            Runnable counted = () -> OneByOne.during(sweep.name(), meters, sweep.work());
            leases.executeWithLock(counted, new LockConfiguration(Instant.now(), sweep.name(), LEASE, Duration.ZERO));
        } catch (RuntimeException e) {
            meters.counter(FAILED, "sweep", sweep.name()).increment();
            // The timer must live: the next run may succeed, and until then the log says why this one did not.
            LOG.warn("Sweep {} failed and will run again", sweep.name(), e);
        }
    }

    @Override
    public void stop() {
        var running = timer;
        if (running == null) return;
        running.close();
        timer = null;
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
