package cn.yongji.onestop.ledger.reconciliation.domain;

import java.util.List;
import java.util.Set;

/**
 * What came of comparing some lines.
 *
 * @param lines how many were compared
 * @param seen the aggregates among them of which a difference is known
 * @param behind whether the ledger has not heard yet of something that a service has told: it may still come
 */
public record Compared(int lines, List<Difference> differences, Set<String> seen, boolean behind) {
    public Compared {
        differences = List.copyOf(differences);
        seen = Set.copyOf(seen);
    }
}
