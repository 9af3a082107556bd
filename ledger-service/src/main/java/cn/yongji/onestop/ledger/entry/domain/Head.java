package cn.yongji.onestop.ledger.entry.domain;

import java.util.Map;

/**
 * Where a ledger stands: all that is needed to go on from here.
 *
 * @param length number of entries
 * @param hash hash of the last entry; of the genesis while there is none
 * @param sequences last recorded sequence of each aggregate
 */
public record Head(String projectId, long length, Hash hash, Map<AggregateKey, Long> sequences, Readers readers) {
    public Head {
        sequences = Map.copyOf(sequences);
    }

    /** A ledger without entries. */
    public static Head empty(String projectId) {
        return new Head(projectId, 0, Chain.genesis(projectId), Map.of(), Readers.NOBODY);
    }

    /** Last recorded sequence of an aggregate; 0 when nothing of it is recorded. */
    public long lastOf(AggregateKey aggregate) {
        return sequences.getOrDefault(aggregate, 0L);
    }
}
