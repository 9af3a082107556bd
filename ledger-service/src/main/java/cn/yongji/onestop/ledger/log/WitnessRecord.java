package cn.yongji.onestop.ledger.log;

import java.time.Instant;
import java.util.Optional;

/**
 * How a witness stands to the log, as it said last.
 *
 * @param name of the witness
 * @param size of the log that it has cosigned; 0 before the first time
 * @param cosignedAt when it says it did, by its own clock
 * @param said what it said last
 * @param claims size of which it says that it knows it, although the log was never that long or has another root there
 */
public record WitnessRecord(
        String name, long size, Optional<Instant> cosignedAt, WitnessSaid said, Optional<Long> claims) {
    /** A witness that was not asked yet. */
    static WitnessRecord unasked(String name) {
        return new WitnessRecord(name, 0, Optional.empty(), WitnessSaid.NOTHING, Optional.empty());
    }

    WitnessRecord saying(WitnessSaid what) {
        return new WitnessRecord(name, size, cosignedAt, what, claims);
    }

    WitnessRecord cosigned(long newSize, Instant at) {
        return new WitnessRecord(name, newSize, Optional.of(at), WitnessSaid.COSIGNED, Optional.empty());
    }

    WitnessRecord claiming(WitnessSaid what, long claimed) {
        return new WitnessRecord(name, size, cosignedAt, what, Optional.of(claimed));
    }
}
