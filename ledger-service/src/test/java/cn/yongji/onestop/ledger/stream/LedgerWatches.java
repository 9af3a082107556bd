package cn.yongji.onestop.ledger.stream;

import cn.yongji.onestop.ledger.entry.domain.Segments;
import java.time.Duration;

/** Watches for tests outside of the package. */
public final class LedgerWatches {
    private LedgerWatches() {}

    public static LedgerWatch over(Segments segments) {
        return new LedgerWatch(segments, Duration.ofMillis(10));
    }
}
