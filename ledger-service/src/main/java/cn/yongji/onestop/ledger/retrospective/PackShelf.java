package cn.yongji.onestop.ledger.retrospective;

import java.util.Optional;

/** Where the bytes of packs are kept, so that not every look computes them. What is not there is computed anew. */
public interface PackShelf {
    /** Keeps a pack; the same identity holds the same pack. */
    void keep(String id, String canonical);

    Optional<String> of(String id);

    /** Keeps none of them any longer. */
    void clear();
}
