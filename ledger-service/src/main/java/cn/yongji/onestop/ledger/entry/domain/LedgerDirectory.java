package cn.yongji.onestop.ledger.entry.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which ledgers there are, and who reads them. */
public interface LedgerDirectory {
    /** Who reads each of these ledgers now, of those that exist. */
    Map<String, Readers> readers(Collection<String> projectIds);

    /**
     * The projects whose ledger a viewer reads, or has read at some time: perhaps too many, never too few.
     *
     * @return empty where it is all of them, or more than would be worth listing
     */
    Optional<Set<String>> everOpenTo(Viewer viewer);

    /** Projects with a ledger, in order of their identity, behind one of them. */
    List<String> projects(String after, int most);
}
