package cn.yongji.onestop.ledger.entry;

import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.ledger.entry.messaging.LedgerReaction;
import java.util.Collections;
import java.util.List;

/** Ledgers for tests of what stands on them. */
public final class LedgersInTheHeap {
    private final InMemorySegments segments = new InMemorySegments();

    public Segments segments() {
        return segments;
    }

    public int readings() {
        return segments.readings();
    }

    public LedgerKeeping keeping(Segments kept) {
        return new LedgerKeeping(kept, 10);
    }

    public OwnEntries own(Segments kept, RecordingNews... listeners) {
        return new OwnEntries(keeping(kept), new RandomSalts(), List.of(listeners));
    }

    public LedgerReading reading() {
        return new LedgerReading(segments, _ -> Collections.emptySortedMap());
    }

    public void record(String projectId, List<EventEnvelope> events, RecordingNews... listeners) {
        new LedgerReaction(new LedgerKeeping(segments, 10), new RandomSalts(), List.of(listeners))
                .apply(projectId, events);
    }
}
