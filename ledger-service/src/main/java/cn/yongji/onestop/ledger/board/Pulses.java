package cn.yongji.onestop.ledger.board;

import cn.yongji.onestop.ledger.board.Pulse.LastNight;
import cn.yongji.onestop.ledger.log.LogShelf;
import cn.yongji.onestop.ledger.reconciliation.domain.Night;
import cn.yongji.onestop.ledger.reconciliation.domain.Nights;
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
    private static final long NIGHT_KEPT_NANOS = Duration.ofSeconds(10).toNanos();

    private final LogShelf shelf;
    private final LogPolicy policy;
    private final BoardAge age;
    private final Nights nights;
    private Optional<LastNight> night = Optional.empty();
    private long nightLookedNanos;
    private @Nullable Optional<TreeHead> tree;
    private long lookedNanos;

    Pulses(LogShelf shelf, LogPolicy policy, BoardAge age, Nights nights) {
        this.shelf = shelf;
        this.policy = policy;
        this.age = age;
        this.nights = nights;
        this.nightLookedNanos = System.nanoTime() - NIGHT_KEPT_NANOS;
    }

    public Pulse now() {
        // System time on purpose: it is compared with what the machines say of themselves.
        return new Pulse(Instant.now(), age.now(), newest(), lastNight());
    }

    private synchronized Optional<LastNight> lastNight() {
        if (System.nanoTime() - nightLookedNanos < NIGHT_KEPT_NANOS) return night;
        night = nights.doneBefore(Optional.empty(), 1).stream().findFirst().map(Pulses::shown);
        nightLookedNanos = System.nanoTime();
        return night;
    }

    private static LastNight shown(Night it) {
        var result = it.result().orElseThrow();
        var whole = result.check().filter(check -> check.flaw().isEmpty()).isPresent();
        return new LastNight(it.day(), result.equal(), whole);
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
