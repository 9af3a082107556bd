package cn.yongji.onestop.ledger.entry;

import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.OpenSegment;
import cn.yongji.onestop.ledger.entry.domain.Payload;
import cn.yongji.onestop.ledger.entry.domain.Segment;
import cn.yongji.onestop.ledger.entry.domain.Segment.StoredEntry;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Ledgers in the heap. */
final class InMemorySegments implements Segments {
    private record Kept(OpenSegment state, List<LedgerEntry> entries) {}

    private final Map<String, List<Kept>> ledgers = new HashMap<>();
    private int readings;

    @Override
    public synchronized Optional<OpenSegment> last(String projectId) {
        var kept = of(projectId);
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast().state());
    }

    /** How often somebody read entries. */
    public synchronized int readings() {
        return readings;
    }

    @Override
    public synchronized boolean append(OpenSegment before, OpenSegment after, List<LedgerEntry> entries) {
        var kept = ledgers.computeIfAbsent(before.head().projectId(), _ -> new ArrayList<>());
        if (before.version() == 0) {
            if (kept.size() != before.number() - 1) return false;
            kept.add(new Kept(after, List.copyOf(entries)));
            return true;
        }
        var there = kept.get(before.number() - 1);
        if (there.state().version() != before.version()) return false;
        var all = Stream.concat(there.entries().stream(), entries.stream()).toList();
        kept.set(before.number() - 1, new Kept(after, all));
        return true;
    }

    @Override
    public synchronized void removePayloads(String projectId, Collection<Long> indexes) {
        of(projectId)
                .replaceAll(kept -> new Kept(
                        kept.state(),
                        kept.entries().stream()
                                .map(entry -> indexes.contains(entry.index())
                                        ? new LedgerEntry(entry.header(), entry.hash(), new Payload.Absent())
                                        : entry)
                                .toList()));
    }

    @Override
    public synchronized Optional<Segment> tail(String projectId) {
        return last(projectId).map(it -> segment(new Kept(it, List.of())));
    }

    @Override
    public synchronized List<Segment> from(String projectId, int number, int most) {
        return of(projectId).stream()
                .filter(kept -> kept.state().number() > number)
                .limit(most)
                .map(InMemorySegments::segment)
                .toList();
    }

    @Override
    public synchronized List<Segment> after(String projectId, long index, int most) {
        readings++;
        return of(projectId).stream()
                .filter(kept -> kept.state().head().length() > index)
                .limit(most)
                .map(InMemorySegments::segment)
                .toList();
    }

    @Override
    public synchronized Map<String, Long> lengths(Collection<String> projectIds) {
        var lengths = new HashMap<String, Long>();
        for (var id : projectIds)
            last(id).ifPresent(it -> lengths.put(id, it.head().length()));
        return lengths;
    }

    @Override
    public synchronized SortedMap<String, Long> lengthsAfter(String projectId) {
        var lengths = new TreeMap<String, Long>();
        for (var id : ledgers.keySet())
            if (id.compareTo(projectId) > 0)
                last(id).ifPresent(it -> lengths.put(id, it.head().length()));
        return lengths;
    }

    private List<Kept> of(String projectId) {
        return ledgers.getOrDefault(projectId, List.of());
    }

    private static Segment segment(Kept kept) {
        var head = kept.state().head();
        var entries = kept.entries().stream()
                .<StoredEntry>map(StoredEntry.Readable::new)
                .toList();
        return new Segment(kept.state().number(), head.length(), head.hash(), head.readers(), entries);
    }
}
