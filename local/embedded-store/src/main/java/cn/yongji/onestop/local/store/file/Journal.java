package cn.yongji.onestop.local.store.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Collects writes and syncs them in groups. One thread does nothing else: while it waits for the disk the next group
 * gathers behind it, so the more clients write at the same time, the more of them share one sync.
 */
final class Journal {

    private final JournalSegments segments;
    private final Listener listener;
    private final Thread committer;
    private final Bytes buffer = new Bytes();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private List<JournalEntry> entries = new ArrayList<>();
    private List<Waiting> waiting = new ArrayList<>();
    private @Nullable Throwable failure;
    private boolean closing;

    /** Told when a segment is full, or when nothing can be written any more. */
    interface Listener {

        /** True when the page file holds so much in memory that it should be written soon. */
        boolean pagesAreDue();

        void segmentRetired();

        void failed(Throwable cause);
    }

    Journal(Path folder, long firstNumber, JournalSettings settings, Listener listener) throws IOException {
        this.listener = listener;
        this.segments = new JournalSegments(folder, firstNumber, settings, listener);
        this.committer = new Thread(this::commitUntilClosed, "store-journal");
        committer.setDaemon(true);
    }

    void start() {
        committer.start();
    }

    /** The change must be in its map already: what a finished segment holds, the next page file write must hold too. */
    void append(JournalEntry entry) {
        lock.lock();
        try {
            entries.add(entry);
        } finally {
            lock.unlock();
        }
    }

    void whenDurable(Waiting who) {
        Throwable lost;
        lock.lock();
        try {
            lost = failure;
            if (lost == null) {
                waiting.add(who);
                work.signal();
            }
        } finally {
            lock.unlock();
        }
        if (lost != null) {
            who.onLost(lost);
        }
    }

    /** Segments whose writes are all in the maps; they may go once the maps are in the page file. */
    List<JournalSegment> retired() {
        return segments.retired();
    }

    void discard(List<JournalSegment> covered) throws IOException {
        segments.discard(covered);
    }

    void prepareSpare() throws IOException {
        segments.prepareSpare();
    }

    void fail(Throwable cause) {
        List<Waiting> lost;
        lock.lock();
        try {
            if (failure == null) {
                failure = cause;
            }
            lost = waiting;
            waiting = new ArrayList<>();
            work.signal();
        } finally {
            lock.unlock();
        }
        segments.stopWaiting();
        lost.forEach(who -> who.onLost(cause));
    }

    /** Writes what is left. Nothing may be appended afterwards. */
    void stop() throws InterruptedException {
        lock.lock();
        try {
            closing = true;
            work.signal();
        } finally {
            lock.unlock();
        }
        segments.stopWaiting();
        committer.join();
    }

    void deleteAll() throws IOException {
        segments.deleteAll();
    }

    void closeFiles() throws IOException {
        segments.closeFiles();
    }

    private void commitUntilClosed() {
        try {
            var group = next();
            while (group != null) {
                write(group.entries);
                group.waiting.forEach(Waiting::onDurable);
                group = next();
            }
        } catch (IOException | RuntimeException | InterruptedException | OutOfMemoryError cause) {
            fail(cause);
            listener.failed(cause);
        }
    }

    private record Group(List<JournalEntry> entries, List<Waiting> waiting) {}

    private @Nullable Group next() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closing && failure == null) {
                work.await();
            }
            if (failure != null || (closing && entries.isEmpty() && waiting.isEmpty())) {
                return null;
            }
            var group = new Group(entries, waiting);
            entries = new ArrayList<>(Math.max(16, group.entries.size()));
            waiting = new ArrayList<>(Math.max(16, group.waiting.size()));
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void write(List<JournalEntry> entries) throws IOException, InterruptedException {
        if (entries.isEmpty()) {
            return;
        }
        buffer.reset(JournalSegment.HEADER);
        entries.forEach(entry -> entry.write(buffer));
        segments.append(buffer);
    }
}
