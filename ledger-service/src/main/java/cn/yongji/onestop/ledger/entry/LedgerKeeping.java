package cn.yongji.onestop.ledger.entry;

import cn.yongji.onestop.ledger.entry.domain.Appending;
import cn.yongji.onestop.ledger.entry.domain.EntryGap;
import cn.yongji.onestop.ledger.entry.domain.Fact;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.OpenSegment;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.platform.aggregate.AggregateBusy;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Records facts. One write holds all facts of a project that came together; the write is guarded, so that any number of
 * instances may record at once and the chain still has one next entry.
 */
public final class LedgerKeeping {
    private static final int CHUNK = 50;
    private static final long CHUNK_CHARS = 1024 * 1024;
    private static final int ATTEMPTS = 64;
    private static final int LOCKS = 256;

    private final Segments segments;
    private final Cache<String, OpenSegment> known;
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

    LedgerKeeping(Segments segments, int rememberedHeads) {
        this.segments = segments;
        this.known = Caffeine.newBuilder().maximumSize(rememberedHeads).build();
    }

    /** What came of it: the new entries, how long the ledger is now, and the first fact that must wait for an earlier one. */
    public record Recorded(List<LedgerEntry> entries, long length, Optional<EntryGap> gap) {}

    /** Records what is new of the facts of a project. */
    public Recorded record(String projectId, List<Fact> facts) {
        // Only spares this instance from racing against itself; the guard of the write is what keeps the chain.
        var lock = locks.get(Math.floorMod(projectId.hashCode(), LOCKS));
        lock.lock();
        try {
            return recordAll(projectId, facts);
        } finally {
            lock.unlock();
        }
    }

    private Recorded recordAll(String projectId, List<Fact> facts) {
        var entries = new ArrayList<LedgerEntry>();
        var length = 0L;
        Optional<EntryGap> gap = Optional.empty();
        for (var chunk : chunks(facts)) {
            var appending = recordChunk(projectId, chunk);
            entries.addAll(appending.entries());
            length = appending.head().length();
            gap = gap.or(appending::gap);
        }
        return new Recorded(List.copyOf(entries), length, gap);
    }

    private Appending recordChunk(String projectId, List<Fact> facts) {
        var before = lastKnown(projectId);
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var appending = Appending.of(before.head(), facts);
            // A gap may only be one in what this instance remembers: another one may have recorded the fact.
            var mayBeStale = attempt == 0 && appending.gap().isPresent();
            if (!mayBeStale) {
                if (appending.entries().isEmpty()) return appending;
                var into = before.full() ? before.next() : before;
                var after = into.with(appending);
                if (segments.append(into, after, appending.entries())) {
                    known.put(projectId, after);
                    return appending;
                }
            }
            before = lastStored(projectId);
        }
        throw new AggregateBusy("ledger " + projectId + ": another writer was first " + ATTEMPTS + " times");
    }

    private OpenSegment lastKnown(String projectId) {
        var remembered = known.getIfPresent(projectId);
        return remembered == null ? lastStored(projectId) : remembered;
    }

    private OpenSegment lastStored(String projectId) {
        var stored = segments.last(projectId).orElseGet(() -> OpenSegment.none(projectId));
        known.put(projectId, stored);
        return stored;
    }

    /** So many that fit into one document, whatever came. */
    private static List<List<Fact>> chunks(List<Fact> facts) {
        var chunks = new ArrayList<List<Fact>>();
        var chunk = new ArrayList<Fact>();
        var chars = 0L;
        for (var fact : facts) {
            if (chunk.size() == CHUNK
                    || (chars > 0 && chars + fact.canonicalPayload().length() > CHUNK_CHARS)) {
                chunks.add(List.copyOf(chunk));
                chunk.clear();
                chars = 0;
            }
            chunk.add(fact);
            chars += fact.canonicalPayload().length();
        }
        if (!chunk.isEmpty()) chunks.add(List.copyOf(chunk));
        return chunks;
    }
}
