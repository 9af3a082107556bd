package cn.yongji.onestop.ledger.entry.domain;

import java.util.SortedMap;

/** What the public log holds of a ledger: the memory that a chain alone lacks of its own end. */
@FunctionalInterface
public interface LoggedEntries {
    /** The hashes of its entries that have leaves, by index. */
    SortedMap<Long, Hash> of(String projectId);
}
