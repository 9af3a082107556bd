package cn.yongji.onestop.ledger.reconciliation.domain;

import java.util.List;
import java.util.Optional;

/** The differences that were found, by their identity. */
public interface KeptDifferences {
    Optional<KeptDifference> of(String id);

    void keep(KeptDifference difference);

    /** Those that last. */
    List<KeptDifference> open();

    /** How many last. */
    long countOpen();
}
