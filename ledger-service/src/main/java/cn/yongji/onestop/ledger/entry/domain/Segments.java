package cn.yongji.onestop.ledger.entry.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Where ledgers are kept. */
public interface Segments {
    /** The last segment of a ledger; empty when the project has none. */
    Optional<OpenSegment> last(String projectId);

    /**
     * Writes entries and where the ledger stands with them, all or nothing.
     *
     * @param before the segment as the writer knows it; a new one (version 0) is created
     * @return whether it was still so; if not, nothing is written
     */
    boolean append(OpenSegment before, OpenSegment after, List<LedgerEntry> entries);

    /** Takes the payloads of these entries away, with their salts. The entry that says so has to be there before. */
    void removePayloads(String projectId, Collection<Long> indexes);

    /** The last segment of a ledger for readers, without its entries. */
    Optional<Segment> tail(String projectId);

    /** Segments after a number, in order. */
    List<Segment> from(String projectId, int number, int most);

    /** Segments that hold entries after an index, in order. */
    List<Segment> after(String projectId, long index, int most);

    /** The length of each of these ledgers that exists. */
    Map<String, Long> lengths(Collection<String> projectIds);

    /** The length of each ledger whose project comes behind one in order of identity, for some of them; empty at the end. */
    SortedMap<String, Long> lengthsAfter(String projectId);
}
