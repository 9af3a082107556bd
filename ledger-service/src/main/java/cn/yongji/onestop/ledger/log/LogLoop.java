package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.ledger.log.domain.LogContradiction;
import cn.yongji.onestop.ledger.log.domain.Round;
import cn.yongji.onestop.ledger.log.domain.Sequencer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets the log grow, on the instance whose turn it is. */
public final class LogLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LogLoop.class);

    private final Sequencer sequencer;
    private final Leadership leadership;
    private final WitnessRounds witnesses;
    private final Duration pause;
    private final int most;
    private volatile @Nullable Thread thread;
    private volatile Optional<LogContradiction> halted = Optional.empty();
    private volatile long failures;
    private boolean leading;

    /** @param most how many entries a batch takes: where it took so many, the next one does not wait for the pause */
    LogLoop(Sequencer sequencer, Leadership leadership, WitnessRounds witnesses, Duration pause, int most) {
        this.sequencer = sequencer;
        this.leadership = leadership;
        this.witnesses = witnesses;
        this.pause = pause;
        this.most = most;
    }

    /** Why this instance signs nothing any more, where it does not. */
    public Optional<LogContradiction> halted() {
        return halted;
    }

    /** Rounds that failed since the start. */
    public long failures() {
        return failures;
    }

    @Override
    public void start() {
        // Known before it runs: it ends by itself once it is no longer the one.
        var fresh = Thread.ofPlatform().name("log").daemon().unstarted(this::run);
        thread = fresh;
        fresh.start();
    }

    @Override
    public void stop() {
        var running = thread;
        if (running == null) return;
        thread = null;
        running.interrupt();
        try {
            running.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (thread == Thread.currentThread()) {
                attempt();
                Thread.sleep(pause);
            }
        } catch (InterruptedException _) {
            LOG.debug("The log is left to another instance");
        } finally {
            leave();
        }
    }

    private void attempt() throws InterruptedException {
        try {
            if (leadership.isOurs(System.nanoTime())) lead();
            else follow();
        } catch (RuntimeException e) {
            failures++;
            // The loop must live: what a round left undone is done first by the next.
            LOG.warn("A round of the log failed and will be done again", e);
        }
    }

    private void lead() throws InterruptedException {
        if (!leading) {
            leading = true;
            witnesses.askAll();
            witnesses.start();
        }
        var more = true;
        while (more && leadership.isOurs(System.nanoTime())) {
            var round = sequencer.round();
            more = round instanceof Round.Published(var batch) && batch.leaves().size() == most;
            tell(round);
        }
    }

    private void tell(Round round) {
        switch (round) {
            case Round.Published _ -> witnesses.published();
            case Round.Quiet _, Round.Late _ -> halted = Optional.empty();
            case Round.Refused(var why) -> {
                // Once may be one that another instance has written meanwhile.
                if (!halted.equals(Optional.of(why))) LOG.error("The log signs nothing: {}", why);
                halted = Optional.of(why);
            }
        }
    }

    private void follow() {
        if (!leading) return;
        leading = false;
        witnesses.stop();
    }

    private void leave() {
        follow();
        try {
            leadership.leave();
        } catch (RuntimeException e) {
            LOG.debug("Another instance will take over by itself", e);
        }
    }
}
