package cn.yongji.onestop.ledger.log.domain;

import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.Payload;
import cn.yongji.onestop.ledger.entry.domain.PayloadSeal;
import cn.yongji.onestop.ledger.log.domain.LogFlaw.Kind;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.merkle.RightEdge;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.tile.TilePath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Computes the log anew, batch by batch: that one follows the other, that its root is the one that was signed, that tiles and
 * bundles hold what they should, and that behind each leaf its entry is there, and no other. Stops at the first flaw.
 */
public final class LogCheck {
    /** Where what is compared comes from. */
    public interface Sources {
        /** What a tile or bundle holds, as wide as it is. */
        Optional<byte[]> file(TilePath path);

        /** The entries of a run that can be read, by index. */
        Map<Long, LedgerEntry> entries(Run run);

        /** What a note says that a key of the log has signed. */
        Optional<Checkpoint> opened(String note);
    }

    private final Sources sources;
    private final Map<String, Long> last = new HashMap<>();
    private RightEdge edge;
    private long entries;

    /** @param edge of the log before the first batch that comes */
    public LogCheck(RightEdge edge, Sources sources) {
        this.edge = edge;
        this.sources = sources;
    }

    /** The log as far as it was checked. */
    public RightEdge edge() {
        return edge;
    }

    /** How many entries were checked. */
    public long entries() {
        return entries;
    }

    /** What is wrong with the next batch, if anything is. */
    public Optional<LogFlaw> flawOf(StoredBatch stored) {
        if (stored.first() != edge.size()) return flaw(Kind.BATCH_MISSING, "log_batches " + edge.size());
        return switch (stored) {
            case StoredBatch.Damaged _ -> flaw(Kind.BATCH_DIFFERS, "log_batches " + stored.first());
            case StoredBatch.Readable readable -> flawOf(readable);
        };
    }

    /** What stands in the files behind the end of the log, if anything does. */
    public Optional<LogFlaw> flawBehind() {
        for (var path : TilePath.rightEdge(edge.size())) {
            var flaw = tooWide(path);
            if (flaw.isPresent()) return flaw;
        }
        var width = (int) (edge.size() % TilePath.FULL);
        return width == 0 ? Optional.empty() : tooWide(TilePath.entries(edge.size() / TilePath.FULL, width));
    }

    private Optional<LogFlaw> flawOf(StoredBatch.Readable stored) {
        var batch = stored.batch();
        var after = batch.edge();
        var same = batch.before().equals(edge)
                && stored.edge().equals(after)
                && stored.size() == after.size()
                && stored.root().equals(after.root())
                && batch.runs().stream().mapToInt(Run::count).sum()
                        == batch.leaves().size();
        if (!same) return flaw(Kind.BATCH_DIFFERS, "log_batches " + batch.first());
        var signed = batch.note()
                .flatMap(sources::opened)
                .filter(it -> it.size() == after.size() && it.root().equals(after.root()));
        if (signed.isEmpty()) return flaw(Kind.CHECKPOINT_DIFFERS, "log_batches " + batch.first());
        for (var growth : batch.tiles()) {
            var flaw = flawOf(growth);
            if (flaw.isPresent()) return flaw;
        }
        var at = 0;
        for (var run : batch.runs()) {
            var flaw = flawOf(run, batch, at);
            if (flaw.isPresent()) return flaw;
            at += run.count();
        }
        edge = after;
        return Optional.empty();
    }

    private Optional<LogFlaw> flawOf(TileGrowth growth) {
        var path = new TilePath(growth.kind(), growth.level(), growth.number(), growth.width());
        var from = growth.widthBefore() * TreeHash.BYTES;
        var to = growth.width() * TreeHash.BYTES;
        var holds = sources.file(path)
                .filter(bytes -> bytes.length >= to && Arrays.equals(bytes, from, to, growth.on(bytes), from, to));
        return holds.isPresent() ? Optional.empty() : flaw(Kind.FILE_DIFFERS, path.text());
    }

    private Optional<LogFlaw> tooWide(TilePath path) {
        var more = sources.file(path).filter(bytes -> bytes.length > path.width() * TreeHash.BYTES);
        return more.isEmpty() ? Optional.empty() : flaw(Kind.FILE_TOO_WIDE, path.text());
    }

    private Optional<LogFlaw> flawOf(Run run, Batch batch, int at) {
        var before = last.put(run.project(), run.from() + run.count() - 1);
        if (before != null && before != run.from() - 1) {
            return flaw(Kind.BATCH_DIFFERS, "log_batches " + batch.first());
        }
        var found = sources.entries(run);
        for (var i = 0; i < run.count(); i++) {
            var leaf = batch.first() + at + i;
            var where = run.project() + " " + (run.from() + i);
            var entry = found.get(run.from() + i);
            if (entry == null) return Optional.of(new LogFlaw(Kind.ENTRY_LOST, leaf, where));
            if (!isWhatItWas(entry, batch.leaves().get(at + i))) {
                return Optional.of(new LogFlaw(Kind.ENTRY_DIFFERS, leaf, where));
            }
            entries++;
        }
        return Optional.empty();
    }

    private static boolean isWhatItWas(LedgerEntry entry, Hash leaf) {
        if (!entry.hash().equals(leaf) || !entry.header().hash().equals(leaf)) return false;
        return switch (entry.payload()) {
            // Whether it was destroyed by a rule is for the check of its chain to say.
            case Payload.Absent _ -> true;
            case Payload.Readable readable ->
                PayloadSeal.of(readable).equals(entry.header().seal());
        };
    }

    private Optional<LogFlaw> flaw(Kind kind, String where) {
        return Optional.of(new LogFlaw(kind, edge.size(), where));
    }
}
