package cn.yongji.onestop.ledger.past;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A point to look from, the same for every ledger that is looked at.
 *
 * @param asOf only what had happened by then
 * @param known only what the log held; absent for whatever is recorded
 * @param day the day for which days are counted
 */
public record PastPoint(Optional<Instant> asOf, Optional<Tree> known, LocalDate day) {
    /**
     * 公开日志 at a size.
     *
     * @param size number of leaves
     * @param root in base64, where a checkpoint has that size
     */
    public record Tree(long size, Optional<String> root) {}

    /** Whether nothing of the past is asked for. */
    public boolean isNow() {
        return asOf.isEmpty() && known.isEmpty();
    }
}
