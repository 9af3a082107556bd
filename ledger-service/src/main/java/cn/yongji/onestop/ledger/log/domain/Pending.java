package cn.yongji.onestop.ledger.log.domain;

import cn.yongji.onestop.ledger.entry.domain.Hash;
import java.util.List;

/**
 * A segment of a ledger with entries that have no leaf yet, as it was when it was read.
 *
 * @param first index of its first entry
 * @param logged index of its last entry with a leaf; the one before the first while it has none
 * @param full whether it will hold no more entries than it does
 * @param hashes of the entries behind {@code logged}, as far as they can be read
 * @param length index of its last entry
 */
public record Pending(
        String project, int segment, long first, long logged, long length, boolean full, List<Hash> hashes) {
    public Pending {
        hashes = List.copyOf(hashes);
    }

    boolean begun() {
        return logged >= first;
    }
}
