package cn.yongji.onestop.ledger.reconciliation.domain;

import java.util.List;

/**
 * What came of comparing some lines.
 *
 * @param lines how many were compared
 * @param behind whether the ledger has not heard yet of something that a service has told: it may still come
 */
public record Compared(int lines, List<Difference> differences, boolean behind) {
    public Compared {
        differences = List.copyOf(differences);
    }
}
