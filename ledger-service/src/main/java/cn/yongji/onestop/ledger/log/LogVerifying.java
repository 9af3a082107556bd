package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.Segment.StoredEntry;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.ledger.log.domain.LogCheck;
import cn.yongji.onestop.ledger.log.domain.LogFlaw;
import cn.yongji.onestop.ledger.log.domain.Run;
import cn.yongji.onestop.ledger.log.domain.StoredBatch;
import cn.yongji.onestop.tlog.merkle.RightEdge;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.SignedNote;
import cn.yongji.onestop.tlog.tile.TilePath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Goes through the log as it is stored, part by part, so that neither memory nor patience ends first. */
@Component
public final class LogVerifying {
    private static final int BATCHES = 8;

    private final LogShelf shelf;
    private final Segments segments;
    private final LogKeys keys;

    LogVerifying(LogShelf shelf, Segments segments, LogKeys keys) {
        this.shelf = shelf;
        this.segments = segments;
        this.keys = keys;
    }

    /**
     * What a part of the log looks like.
     *
     * @param from index of the first leaf that was checked
     * @param edge the log as far as it is whole
     * @param complete whether that is all of it
     */
    public record Part(long from, long entries, RightEdge edge, boolean complete, Optional<LogFlaw> flaw) {}

    /** Checks from the batch with this leaf on until so many entries are checked, or the log ends. */
    public Part part(long leaf, long most) {
        var size = size();
        var first = shelf.storedFrom(leaf, 1);
        var before = leaf == 0 || first.isEmpty() ? Optional.of(RightEdge.EMPTY) : edgeBefore(first.getFirst());
        var from = before.map(RightEdge::size).orElse(leaf);
        var check = new LogCheck(before.orElse(RightEdge.EMPTY), new Stored());
        while (check.edge().size() < size && check.entries() < most) {
            var more = shelf.storedFrom(Math.max(from, check.edge().size()), BATCHES);
            if (more.isEmpty()) return part(from, check, lost(check));
            for (var stored : more) {
                if (stored.first() >= size) break;
                var flaw = check.flawOf(stored);
                if (flaw.isPresent()) return part(from, check, flaw);
            }
        }
        var complete = check.edge().size() >= size;
        // What comes meanwhile is no flaw.
        var still = complete && size() == size;
        return new Part(from, check.entries(), check.edge(), complete, still ? check.flawBehind() : Optional.empty());
    }

    private long size() {
        return shelf.newest().map(PublishedCheckpoint::size).orElse(0L);
    }

    private static Optional<RightEdge> edgeBefore(StoredBatch stored) {
        return switch (stored) {
            case StoredBatch.Readable readable -> Optional.of(readable.batch().before());
            case StoredBatch.Damaged _ -> Optional.empty();
        };
    }

    private static Optional<LogFlaw> lost(LogCheck check) {
        return Optional.of(new LogFlaw(
                LogFlaw.Kind.BATCH_MISSING,
                check.edge().size(),
                "log_batches " + check.edge().size()));
    }

    private static Part part(long from, LogCheck check, Optional<LogFlaw> flaw) {
        return new Part(from, check.entries(), check.edge(), false, flaw);
    }

    /** What is compared, from the database. */
    private final class Stored implements LogCheck.Sources {
        @Override
        public Optional<byte[]> file(TilePath path) {
            return shelf.read(path);
        }

        @Override
        public Map<Long, LedgerEntry> entries(Run run) {
            var found = new HashMap<Long, LedgerEntry>();
            for (var segment : segments.from(run.project(), run.segment() - 1, 1)) {
                for (var stored : segment.entries()) {
                    if (stored instanceof StoredEntry.Readable(var entry)) found.put(entry.index(), entry);
                }
            }
            return found;
        }

        @Override
        public Optional<Checkpoint> opened(String note) {
            return SignedNote.parse(note)
                    .then(signed -> Checkpoint.open(signed, keys.origin(), keys.verifiers()))
                    .value();
        }
    }
}
