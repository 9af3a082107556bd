package cn.yongji.onestop.ledger.entry;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.Payload;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.platform.event.EventJson;
import cn.yongji.onestop.platform.event.UnreadableEvent;
import java.util.List;
import java.util.Optional;

/** Reads what entries say by the contracts of today. */
public final class FactReading {
    private FactReading() {}

    public static List<RecordedFact> of(List<LedgerEntry> entries) {
        return entries.stream()
                .map(entry -> new RecordedFact(entry.header(), fact(entry)))
                .toList();
    }

    private static Optional<EventContract> fact(LedgerEntry entry) {
        return switch (entry.payload()) {
            case Payload.Absent _ -> Optional.empty();
            case Payload.Readable readable -> read(entry.header().type(), readable.json());
        };
    }

    /** A payload that was tampered with says nothing; the verification tells where. */
    private static Optional<EventContract> read(String type, String json) {
        try {
            return Optional.of(EventJson.read(type, json));
        } catch (UnreadableEvent _) {
            return Optional.empty();
        }
    }
}
