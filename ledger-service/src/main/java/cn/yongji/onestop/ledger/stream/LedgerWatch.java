package cn.yongji.onestop.ledger.stream;

import cn.yongji.onestop.ledger.entry.RecordingNews;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import com.mongodb.MongoException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Knows how long the ledgers are that somebody watches. It hears of entries of this instance at once, and finds those of
 * other instances by one look at the database for all watched ledgers together. What it says is a hint: readers take the
 * entries from the database and lose or double nothing, whatever it missed.
 */
public final class LedgerWatch implements RecordingNews, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerWatch.class);

    /** Before the web server's, so that open streams end and the server need not wait for them. */
    private static final int PHASE = Integer.MAX_VALUE - 5;

    private final Segments segments;
    private final long lookNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somebodyWatches = lock.newCondition();
    private final Map<String, Watched> watched = new HashMap<>();
    private boolean running;
    private int watchers;

    LedgerWatch(Segments segments, Duration look) {
        this.segments = segments;
        this.lookNanos = look.toNanos();
    }

    private final class Watched {
        private final Condition grown = lock.newCondition();
        private long length;
        private int watchers;
    }

    /** Watches a ledger until it is closed. */
    public final class Watching implements AutoCloseable {
        private final String projectId;
        private final Watched ledger;

        private Watching(String projectId, Watched ledger) {
            this.projectId = projectId;
            this.ledger = ledger;
        }

        /** The length of the ledger as far as it is known. */
        public long length() {
            lock.lock();
            try {
                return ledger.length;
            } finally {
                lock.unlock();
            }
        }

        /** Waits until the ledger is longer, for some time; answers whether it is. */
        public boolean awaitLonger(long than, Duration atMost) throws InterruptedException {
            lock.lock();
            try {
                for (var left = atMost.toNanos(); running && ledger.length <= than && left > 0; ) {
                    left = ledger.grown.awaitNanos(left);
                }
                return ledger.length > than;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                watchers--;
                if (--ledger.watchers == 0) watched.remove(projectId);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Starts to watch a ledger. */
    public Watching on(String projectId) {
        lock.lock();
        try {
            var ledger = watched.computeIfAbsent(projectId, _ -> new Watched());
            ledger.watchers++;
            watchers++;
            somebodyWatches.signal();
            return new Watching(projectId, ledger);
        } finally {
            lock.unlock();
        }
    }

    /** How many watch right now. */
    public int watchers() {
        lock.lock();
        try {
            return watchers;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void recorded(String projectId, long length, List<LedgerEntry> entries) {
        grownTo(projectId, length);
    }

    private void grownTo(String projectId, long length) {
        lock.lock();
        try {
            var ledger = watched.get(projectId);
            if (ledger == null || ledger.length >= length) return;
            ledger.length = length;
            ledger.grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            running = true;
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name("ledger-watch").start(this::lookOutForOthers);
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            running = false;
            somebodyWatches.signalAll();
            watched.values().forEach(ledger -> ledger.grown.signalAll());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void lookOutForOthers() {
        try {
            for (var ids = nextLook(); !ids.isEmpty(); ids = nextLook()) look(ids);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Set<String> ids) {
        try {
            segments.lengths(ids).forEach(this::grownTo);
        } catch (MongoException e) {
            LOG.warn("could not look for new entries, will try again: {}", e.toString());
        }
    }

    /** Waits for the next time to look while somebody watches; empty once stopped. */
    private Set<String> nextLook() throws InterruptedException {
        lock.lock();
        try {
            while (running && watched.isEmpty()) somebodyWatches.await();
            for (var left = lookNanos; running && left > 0; ) left = somebodyWatches.awaitNanos(left);
            while (running && watched.isEmpty()) somebodyWatches.await();
            return running ? Set.copyOf(watched.keySet()) : Set.of();
        } finally {
            lock.unlock();
        }
    }
}
