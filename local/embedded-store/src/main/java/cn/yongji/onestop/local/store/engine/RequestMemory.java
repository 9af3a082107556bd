package cn.yongji.onestop.local.store.engine;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one request may take of the memory there is. A request that would take more is refused with the code that a MongoDB server
 * has for it, and everybody else is served on.
 */
public final class RequestMemory {

    /** The largest document, as in MongoDB. */
    private static final int DOCUMENT = 16 * 1024 * 1024;

    /** The largest message that drivers send. */
    private static final int MESSAGE = 48_000_000;

    private static final int TOO_LARGE = 10334;
    private static final int TOO_LARGE_AFTER_UPDATE = 17419;
    private static final int SORT_EXCEEDED = 292;
    private static final int EXCEEDED = 146;
    private static final long HEAP = Runtime.getRuntime().maxMemory();

    private RequestMemory() {}

    /** Bytes of a message: as objects it takes many times its length, and somebody else wants memory as well. */
    public static int message() {
        return (int) Math.min(MESSAGE, HEAP / 24);
    }

    static int document() {
        return Math.min(DOCUMENT, message());
    }

    private static long sorted() {
        return HEAP / 8;
    }

    static void checkNew(int bytes) {
        if (bytes > document()) throw tooLarge(bytes);
    }

    static void checkUpdated(int bytes) {
        if (bytes <= document()) return;
        throw new MongoServerError(
                TOO_LARGE_AFTER_UPDATE,
                "Location" + TOO_LARGE_AFTER_UPDATE,
                "Resulting document after update is larger than " + document());
    }

    /** What is said to a document or a message that is too large. */
    public static MongoServerError tooLarge(long bytes) {
        return new MongoServerError(
                TOO_LARGE,
                "BSONObjectTooLarge",
                "BSONObj size: %d is invalid. Size must be between 0 and %d".formatted(bytes, document()));
    }

    /** What is said to a request for which there was no memory. */
    public static MongoServerError exceeded() {
        return new MongoServerError(
                EXCEEDED,
                "ExceededMemoryLimit",
                "the request needs more memory than the store has; ask for less at once");
    }

    /**
     * The large documents of one answer, from their reading until the answer is sent. All answers together hold no more of them than a
     * quarter of the memory: pages could not be written without the rest, and a store that cannot write ends.
     */
    public static final class Answering implements AutoCloseable {

        /** The answer that this thread makes. */
        public static final ScopedValue<Answering> NOW = ScopedValue.newInstance();

        /** As bytes, as an object with its texts, and as bytes again. */
        private static final int COPIES = 4;

        private static final AtomicLong ALL = new AtomicLong();

        private long taken;

        /** @throws MongoServerError when others hold so much that this one has to be asked for again */
        static void take(int bytes) {
            if (NOW.isBound()) NOW.get().add((long) COPIES * bytes);
        }

        private void add(long bytes) {
            var others = ALL.getAndAdd(bytes) - taken;
            taken += bytes;
            if (others > 0 && others + taken > HEAP / 4) throw exceeded();
        }

        /** The answer is sent, or will not be. */
        @Override
        public void close() {
            ALL.addAndGet(-taken);
            taken = 0;
        }
    }

    /** Counts what lies in memory to be sorted. */
    static final class Sorting {
        private long bytes;

        byte[] counted(byte[] document) {
            bytes += document.length;
            if (bytes > sorted())
                throw new MongoServerError(
                        SORT_EXCEEDED,
                        "QueryExceededMemoryLimitNoDiskUseAllowed",
                        "Sort exceeded memory limit of %d bytes, but did not opt in to external sorting"
                                .formatted(sorted()));
            return document;
        }
    }
}
