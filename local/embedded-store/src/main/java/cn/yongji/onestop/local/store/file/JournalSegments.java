package cn.yongji.onestop.local.store.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The files of the journal: the one that is written, one in reserve, and those that are full and wait to be let go. */
final class JournalSegments {

    /** More finished segments than this and writers wait: the page file must not fall behind without end. */
    private static final int MAX_RETIRED = 4;

    private final Path folder;
    private final JournalSettings settings;
    private final Journal.Listener listener;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition retiredShrank = lock.newCondition();
    private final ArrayDeque<JournalSegment> retired = new ArrayDeque<>();
    private @Nullable JournalSegment spare;
    private boolean over;
    private long nextNumber;

    private JournalSegment active;

    JournalSegments(Path folder, long firstNumber, JournalSettings settings, Journal.Listener listener)
            throws IOException {
        this.folder = folder;
        this.settings = settings;
        this.listener = listener;
        this.nextNumber = firstNumber;
        this.active = create();
    }

    /** Only the thread that writes the journal calls this. */
    void append(Bytes written) throws IOException, InterruptedException {
        if (!active.isUntouched() && (!active.hasRoomFor(written.size()) || listener.pagesAreDue())) {
            retireActive();
        }
        active.append(written.toBuffer());
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
            if (spare != null || over) {
                return;
            }
        } finally {
            lock.unlock();
        }
        var prepared = create();
        lock.lock();
        try {
            if (spare == null && !over) {
                spare = prepared;
                return;
            }
        } finally {
            lock.unlock();
        }
        prepared.delete();
    }

    /** The journal ends, or is lost: nobody waits for the page file any more, and nothing is prepared. */
    void stopWaiting() {
        lock.lock();
        try {
            over = true;
            retiredShrank.signalAll();
        } finally {
            lock.unlock();
        }
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

    private void retireActive() throws IOException, InterruptedException {
        var next = takeSpare();
        lock.lock();
        try {
            retired.add(active);
            active = next != null ? next : create();
            listener.segmentRetired();
            while (retired.size() > MAX_RETIRED && !over) {
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
