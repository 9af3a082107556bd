package cn.yongji.onestop.ledger.entry.domain;

import java.util.Collection;

/** What an entry says of payloads of its chain that were destroyed by a retention rule. */
@FunctionalInterface
public interface Destructions {
    /** The wire name of the entry that says so. */
    String TYPE = "payloads.destroyed.v1";

    /** The indexes whose payloads are destroyed by what this entry says; none for any other entry. */
    Collection<Long> namedBy(LedgerEntry entry);
}
