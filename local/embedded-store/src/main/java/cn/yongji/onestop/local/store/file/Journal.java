package cn.yongji.onestop.local.store.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
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

    /** More finished segments than this and writers wait: the page file must not fall behind without end. */
    private static final int MAX_RETIRED = 4;

    private final Path folder;
    private final JournalSettings settings;
    private final Listener listener;
    private final Thread committer;
    private final Bytes buffer = new Bytes();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition retiredShrank = lock.newCondition();
    private List<JournalEntry> entries = new ArrayList<>();
    private List<Waiting> waiting = new ArrayList<>();
    private final ArrayDeque<JournalSegment> retired = new ArrayDeque<>();
    private @Nullable JournalSegment spare;
    private @Nullable Throwable failure;
    private boolean closing;
    private long nextNumber;

    private JournalSegment active;

    /** Told when a segment is full, or when nothing can be written any more. */
    interface Listener {

        /** True when the page file holds so much in memory that it should be written soon. */
        boolean pagesAreDue();

        void segmentRetired();

        void failed(Throwable cause);
    }

    Journal(Path folder, long firstNumber, JournalSettings settings, Listener listener) throws IOException {
        this.folder = folder;
        this.settings = settings;
        this.listener = listener;
        this.nextNumber = firstNumber;
        this.active = create();
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
        lock.lock();
        try {
            return List.copyOf(retired);
        } finally {
            lock.unlock();
        }
    }

    void discard(List<JournalSegment> segments) throws IOException {
        for (var segment : segments) {
            segment.delete();
        }
        lock.lock();
        try {
            retired.removeAll(segments);
            retiredShrank.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Creating a file of full length takes a while, so it is done ahead and elsewhere. */
    void prepareSpare() throws IOException {
        lock.lock();
        try {
            if (spare != null || closing) {
                return;
            }
        } finally {
            lock.unlock();
        }
        var prepared = create();
        lock.lock();
        try {
            if (spare == null && !closing) {
                spare = prepared;
                return;
            }
        } finally {
            lock.unlock();
        }
        prepared.delete();
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
            retiredShrank.signalAll();
        } finally {
            lock.unlock();
        }
        lost.forEach(who -> who.onLost(cause));
    }

    /** Writes what is left. Nothing may be appended afterwards. */
    void stop() throws InterruptedException {
        lock.lock();
        try {
            closing = true;
            work.signal();
            retiredShrank.signalAll();
        } finally {
            lock.unlock();
        }
        committer.join();
    }

    void deleteAll() throws IOException {
        for (var segment : retired()) {
            segment.delete();
        }
        active.delete();
        if (spare != null) {
            spare.delete();
        }
    }

    void closeFiles() throws IOException {
        active.close();
        if (spare != null) {
            spare.close();
        }
    }

    private void commitUntilClosed() {
        try {
            var group = next();
            while (group != null) {
                write(group.entries);
                group.waiting.forEach(Waiting::onDurable);
                group = next();
            }
        } catch (IOException | RuntimeException | InterruptedException cause) {
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
        if (!active.isUntouched() && (!active.hasRoomFor(buffer.size()) || listener.pagesAreDue())) {
            retireActive();
        }
        active.append(buffer.toBuffer());
    }

    private void retireActive() throws IOException, InterruptedException {
        var next = takeSpare();
        lock.lock();
        try {
            retired.add(active);
            active = next != null ? next : create();
            listener.segmentRetired();
            while (retired.size() > MAX_RETIRED && failure == null && !closing) {
                retiredShrank.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private @Nullable JournalSegment takeSpare() {
        lock.lock();
        try {
            var taken = spare;
            spare = null;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private JournalSegment create() throws IOException {
        long number;
        lock.lock();
        try {
            number = nextNumber++;
        } finally {
            lock.unlock();
        }
        return JournalSegment.create(folder, number, settings.segmentBytes(), settings.synced());
    }
}
