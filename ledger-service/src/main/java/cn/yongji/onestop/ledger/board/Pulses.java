package cn.yongji.onestop.ledger.board;

import cn.yongji.onestop.ledger.log.LogShelf;
import cn.yongji.onestop.tlog.proof.LogPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Feels the pulse, once for all who ask within a moment. */
@Component
public final class Pulses {
    private static final long KEPT_NANOS = Duration.ofMillis(500).toNanos();

    private final LogShelf shelf;
    private final LogPolicy policy;
    private final BoardAge age;
    private @Nullable Optional<TreeHead> tree;
    private long lookedNanos;

    Pulses(LogShelf shelf, LogPolicy policy, BoardAge age) {
        this.shelf = shelf;
        this.policy = policy;
        this.age = age;
    }

    public Pulse now() {
        // System time on purpose: it is compared with what the machines say of themselves.
        return new Pulse(Instant.now(), age.now(), newest());
    }

    private synchronized Optional<TreeHead> newest() {
        var kept = tree;
        if (kept != null && System.nanoTime() - lookedNanos < KEPT_NANOS) return kept;
        var found = shelf.newest().map(it -> TreeHead.of(it, policy));
        tree = found;
        lookedNanos = System.nanoTime();
        return found;
    }
}
