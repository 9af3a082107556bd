package cn.yongji.onestop.ledger.log.domain;

import java.util.Optional;

/** What is known of the log outside of it: by its witnesses, and by whoever signed last. */
public interface Knowledge {
    /** What contradicts a log that ends with this batch; empty where nothing does. */
    Optional<LogContradiction> against(Optional<Batch> last);

    /** The checkpoint with this batch is signed and may be known from now on. */
    void published(Batch batch);
}
