package cn.yongji.onestop.ledger.entry.domain;

import java.util.List;

/**
 * A stretch of a ledger as it is kept, with where the ledger stood after it.
 *
 * @param number from 1
 * @param length number of entries of the ledger up to the end of this segment
 * @param hash hash of the last entry of this segment
 */
public record Segment(int number, long length, Hash hash, Readers readers, List<StoredEntry> entries) {
    public Segment {
        entries = List.copyOf(entries);
    }

    /** An entry as it was found. */
    public sealed interface StoredEntry {
        /** It reads as an entry; whether it is the one that was written is for the check to say. */
        record Readable(LedgerEntry entry) implements StoredEntry {}

        /** Somebody made something of it that is no entry any more. */
        record Unreadable(String why) implements StoredEntry {}
    }
}
