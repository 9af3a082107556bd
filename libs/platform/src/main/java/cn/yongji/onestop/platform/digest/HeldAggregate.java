package cn.yongji.onestop.platform.digest;

import cn.yongji.onestop.kernel.digest.DigestLine;
import java.time.Instant;
import java.util.Optional;

/**
 * An aggregate that a service holds.
 *
 * @param open whether something may still happen to it by itself or by plan: it is listed each night
 * @param changedAt when it was last written, by the clock of the machine; one that does not know counts as changed
 */
public record HeldAggregate(DigestLine line, boolean open, Optional<Instant> changedAt) {
    boolean changedSince(Instant then) {
        return changedAt.isEmpty() || !changedAt.get().isBefore(then);
    }
}
