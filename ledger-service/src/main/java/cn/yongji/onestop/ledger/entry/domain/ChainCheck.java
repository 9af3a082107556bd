package cn.yongji.onestop.ledger.entry.domain;

import cn.yongji.onestop.ledger.entry.domain.Segment.StoredEntry;
import cn.yongji.onestop.ledger.entry.domain.Verification.Broken;
import cn.yongji.onestop.ledger.entry.domain.Verification.Flaw;
import cn.yongji.onestop.ledger.entry.domain.Verification.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Computes a ledger anew, segment by segment, so that memory does not grow with its length; stops at the first flaw.
 * That a payload is missing is only known to be one at the end: the entry that destroyed it stands behind it.
 * A chain does not see that its last whole segments were taken away, or that it was rewritten from some entry to its end;
 * the leaves that its entries have in the public log show it.
 */
public final class ChainCheck {
    private final Map<AggregateKey, Long> sequences = new HashMap<>();
    private int segments;
    private long length;
    private final TreeSet<Long> absent = new TreeSet<>();
    private final Destructions destructions;
    private final SortedMap<Long, Hash> logged;
    private long destroyed;
    private boolean second;
    private Hash previous;
    private Optional<Broken> broken = Optional.empty();

    /** @param logged what the public log holds of this ledger */
    public ChainCheck(String projectId, Destructions destructions, SortedMap<Long, Hash> logged) {
        this.logged = logged;
        this.destructions = destructions;
        this.previous = Chain.genesis(projectId);
    }

    /** Takes the next segment; answers whether it is worth going on. */
    public boolean goesOnWith(Segment segment) {
        broken = flawOf(segment);
        return broken.isEmpty();
    }

    /** What the check says of a ledger that ends at least where this segment does. */
    public Verification reaching(Segment tail) {
        if (broken.isEmpty()
                && (tail.length() > length
                        || tail.number() > segments
                        || !tail.entries().isEmpty())) {
            broken = broken(length + 1, Flaw.HEAD_DIFFERS, "the last segment is not in its place");
        }
        if (broken.isEmpty() && !absent.isEmpty()) {
            broken = broken(absent.first(), Flaw.PAYLOAD_MISSING, "no payload, and no entry that destroyed it");
        }
        if (broken.isEmpty() && lastLogged() > length) {
            broken = broken(length + 1, Flaw.TAIL_LOST, "the log has entries up to " + lastLogged());
        }
        return broken.<Verification>map(flaw -> flaw)
                .orElseGet(() -> new Valid(length, previous, destroyed, lastLogged()));
    }

    private Optional<Broken> flawOf(Segment segment) {
        if (segment.number() != ++segments) {
            return broken(length + 1, Flaw.ENTRY_MISSING, "segment " + segment.number() + " follows " + (segments - 1));
        }
        for (var stored : segment.entries()) {
            var flaw = switch (stored) {
                case StoredEntry.Unreadable(var why) -> broken(length + 1, Flaw.ENTRY_UNREADABLE, why);
                case StoredEntry.Readable(var entry) -> flawOf(entry);
            };
            if (flaw.isPresent()) return flaw;
        }
        if (segment.length() != length || !segment.hash().equals(previous)) {
            return broken(
                    Math.max(1, Math.min(length + 1, segment.length())),
                    Flaw.HEAD_DIFFERS,
                    "length %d, hash %s".formatted(segment.length(), segment.hash()));
        }
        return Optional.empty();
    }

    private Optional<Broken> flawOf(LedgerEntry entry) {
        var expected = length + 1;
        var header = entry.header();
        if (header.index() != expected) return broken(expected, Flaw.ENTRY_MISSING, "index " + header.index());
        if (!header.previous().equals(previous)) {
            return broken(expected, Flaw.PREVIOUS_DIFFERS, "previous " + header.previous());
        }
        var hash = header.hash();
        if (!hash.equals(entry.hash())) return broken(expected, Flaw.HEADER_DIFFERS, "header hashes to " + hash);
        var sealed = sealFlaw(expected, entry);
        if (sealed.isPresent()) return sealed;
        var last = sequences.getOrDefault(header.aggregate(), 0L);
        if (!Editions.mayFollow(last, header.type(), header.sequence())) {
            return broken(
                    expected, Flaw.SEQUENCE_DIFFERS, header.aggregate() + " " + header.sequence() + " follows " + last);
        }
        var leaf = logged.get(expected);
        if (leaf != null && !leaf.equals(hash)) return broken(expected, Flaw.LEAF_DIFFERS, "the log holds " + leaf);
        sequences.put(header.aggregate(), header.sequence());
        previous = hash;
        length = expected;
        return Optional.empty();
    }

    private long lastLogged() {
        return logged.isEmpty() ? 0 : logged.lastKey();
    }

    private Optional<Broken> sealFlaw(long index, LedgerEntry entry) {
        var seal = entry.header().seal();
        if (second && seal instanceof PayloadSeal.Hashed) {
            return broken(index, Flaw.OLDER_FORM, "a header of the first form behind one of the second");
        }
        second = seal instanceof PayloadSeal.Committed;
        switch (entry.payload()) {
            case Payload.Absent _ -> absent.add(index);
            case Payload.Readable readable -> {
                var found = PayloadSeal.of(readable);
                if (!found.equals(seal)) return broken(index, Flaw.PAYLOAD_DIFFERS, "payload gives " + found.value());
            }
        }
        for (var gone : destructions.namedBy(entry)) if (absent.remove(gone)) destroyed++;
        return Optional.empty();
    }

    private static Optional<Broken> broken(long index, Flaw flaw, String found) {
        return Optional.of(new Broken(index, flaw, found));
    }
}
