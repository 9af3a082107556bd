package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.ledger.log.mongo.MongoOrigins;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.SignedNote;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 换名续立. A log that may not be signed any more ends, and another one begins whose first entry names the last checkpoint of the
 * one before. Nothing of the old one is touched: it stays to be read beside the new one.
 */
final class Succession {
    private static final String WAY_OUT =
            ": an origin never changes. Where this log has ended, ONESTOP_LEDGER_LOG_SUCCEEDS names its last checkpoint"
                    + " (docs/operations.md, A log that ends)";

    private final MongoOrigins origins;
    private final List<PrivateKey> keys;

    Succession(MongoOrigins origins, List<PrivateKey> keys) {
        this.origins = origins;
        this.keys = keys;
    }

    /**
     * The log that goes on here.
     *
     * @param succeeds the last checkpoint of the log before it; blank where there is none
     * @throws IllegalStateException if it cannot
     */
    LogOrigin settle(String name, String succeeds) {
        if (succeeds.isBlank()) {
            var kept = origins.findOr(LogOrigin.first(name));
            if (!kept.name().equals(name))
                throw new IllegalStateException(
                        "the log in this database is " + kept.name() + ", not " + name + WAY_OUT);
            return kept;
        }
        var there = origins.find();
        if (there.isPresent() && there.get().name().equals(name)) return begun(there.get());
        var ended = ended(succeeds, there);
        if (ended.former().contains(name) || ended.name().equals(name))
            throw new IllegalStateException(name + " was the name of a log before, and is given to no other");
        var former = new ArrayList<>(ended.former());
        former.add(ended.name());
        var next = new LogOrigin(name, ended.number() + 1, former, Optional.of(succeeds));
        // Whoever lost everything has no log to end; it is then as if the ended one were here.
        if (there.isEmpty()) return origins.findOr(next);
        return settled(origins.succeed(ended, next), name);
    }

    private static LogOrigin begun(LogOrigin there) {
        if (there.succeeds().isEmpty())
            throw new IllegalStateException(there.name() + " is the first log here and succeeds none");
        return there;
    }

    private static LogOrigin settled(LogOrigin now, String name) {
        if (now.name().equals(name)) return now;
        throw new IllegalStateException("another instance has begun " + now.name());
    }

    /** The log whose last checkpoint it is; it has to be one that we signed. */
    private LogOrigin ended(String note, Optional<LogOrigin> there) {
        var said = SignedNote.parse(note)
                .then(signed -> Checkpoint.parse(signed.text()))
                .value()
                .orElseThrow(() -> new IllegalStateException("ONESTOP_LEDGER_LOG_SUCCEEDS is no checkpoint"));
        var ended = there.orElseGet(() -> LogOrigin.first(said.origin()));
        if (!said.origin().equals(ended.name()))
            throw new IllegalStateException(
                    "ONESTOP_LEDGER_LOG_SUCCEEDS is of " + said.origin() + ", and the log here is " + ended.name());
        var ours = SignedNote.parse(note)
                .then(signed -> Checkpoint.open(signed, ended.name(), new LogKeys(ended.name(), keys).verifiers()))
                .value();
        if (ours.isEmpty()) throw new IllegalStateException("ONESTOP_LEDGER_LOG_SUCCEEDS is not signed by this key");
        return ended;
    }
}
