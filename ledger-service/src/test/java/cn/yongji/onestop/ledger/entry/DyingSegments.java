package cn.yongji.onestop.ledger.entry;

import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.OpenSegment;
import cn.yongji.onestop.ledger.entry.domain.Segment;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Ledgers whose writer is killed now and then: before a write, or after it and before anybody hears of it. */
record DyingSegments(Segments kept, AnyFacts dice) implements Segments {
    @Override
    public boolean append(OpenSegment before, OpenSegment after, List<LedgerEntry> entries) {
        if (dice.upTo(3) == 0) throw new Killed();
        var done = kept.append(before, after, entries);
        if (dice.upTo(3) == 0) throw new Killed();
        return done;
    }

    @Override
    public void removePayloads(String projectId, Collection<Long> indexes) {
        kept.removePayloads(projectId, indexes);
    }

    @Override
    public Optional<OpenSegment> last(String projectId) {
        return kept.last(projectId);
    }

    @Override
    public Optional<Segment> tail(String projectId) {
        return kept.tail(projectId);
    }

    @Override
    public List<Segment> from(String projectId, int number, int most) {
        return kept.from(projectId, number, most);
    }

    @Override
    public List<Segment> after(String projectId, long index, int most) {
        return kept.after(projectId, index, most);
    }

    @Override
    public Map<String, Long> lengths(Collection<String> projectIds) {
        return kept.lengths(projectIds);
    }

    @Override
    public SortedMap<String, Long> lengthsAfter(String projectId) {
        return kept.lengthsAfter(projectId);
    }
}
