package cn.yongji.onestop.ledger.entry;

import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import java.util.List;

/** Hears that a ledger has grown. */
@FunctionalInterface
public interface RecordingNews {
    /**
     * Called after the entries are durable; may be told the same again, as when events come again after a crash.
     *
     * @param length of the ledger now
     * @param entries the last ones of it, if they were recorded just now; none where that is not known
     */
    void recorded(String projectId, long length, List<LedgerEntry> entries);
}
