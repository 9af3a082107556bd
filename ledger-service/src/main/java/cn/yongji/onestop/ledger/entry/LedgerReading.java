package cn.yongji.onestop.ledger.entry;

import cn.yongji.onestop.ledger.entry.domain.ChainCheck;
import cn.yongji.onestop.ledger.entry.domain.City;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.LoggedEntries;
import cn.yongji.onestop.ledger.entry.domain.Readers;
import cn.yongji.onestop.ledger.entry.domain.Segment;
import cn.yongji.onestop.ledger.entry.domain.Segment.StoredEntry;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.ledger.entry.domain.Verification;
import cn.yongji.onestop.ledger.entry.domain.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opens ledgers to those who may see them. */
@Component
public final class LedgerReading {
    private static final int SEGMENTS_AT_ONCE = 8;

    private final Segments segments;
    private final LoggedEntries logged;

    LedgerReading(Segments segments, LoggedEntries logged) {
        this.segments = segments;
        this.logged = logged;
    }

    /** A whole ledger. Projects have tens to a few hundred entries. */
    public record Ledger(String projectId, long length, Hash hash, List<LedgerEntry> entries) {}

    /** Where a ledger stands. */
    public record Standing(long length, Hash hash) {}

    /** Whether a project has a ledger, whoever may see it. */
    public boolean isKept(String projectId) {
        return segments.tail(projectId).isPresent();
    }

    /** Where a ledger stands; empty if there is none that any of the viewers may see. */
    public Optional<Standing> standing(String projectId, Collection<Viewer> viewers) {
        return segments.tail(projectId)
                .filter(tail -> City.isOpen(projectId, tail.readers(), viewers))
                .map(tail -> new Standing(tail.length(), tail.hash()));
    }

    /** A ledger from first to last entry, by one read for all but the longest. */
    public Optional<Ledger> whole(String projectId, Collection<Viewer> viewers) {
        var all = new ArrayList<Segment>();
        while (true) {
            var more =
                    segments.after(projectId, all.isEmpty() ? 0 : all.getLast().length(), SEGMENTS_AT_ONCE);
            all.addAll(more);
            if (more.size() < SEGMENTS_AT_ONCE) break;
        }
        if (all.isEmpty() || !City.isOpen(projectId, all.getLast().readers(), viewers)) return Optional.empty();
        var last = all.getLast();
        var entries = all.stream().flatMap(LedgerReading::readable).toList();
        return Optional.of(new Ledger(projectId, last.length(), last.hash(), entries));
    }

    /** Entries after an index, of a ledger that was opened before. */
    public List<LedgerEntry> after(String projectId, long index, int most) {
        return segments.after(projectId, index, SEGMENTS_AT_ONCE).stream()
                .flatMap(LedgerReading::readable)
                .filter(entry -> entry.index() > index)
                .limit(most)
                .toList();
    }

    /** Entries from one index to another, of a ledger that was opened before. */
    public List<LedgerEntry> between(String projectId, long from, long to) {
        var entries = new ArrayList<LedgerEntry>();
        for (var reached = from - 1; reached < to; ) {
            var next = segments.after(projectId, reached, 1);
            if (next.isEmpty() || next.getFirst().length() <= reached) break;
            reached = next.getFirst().length();
            readable(next.getFirst())
                    .filter(entry -> entry.index() >= from && entry.index() <= to)
                    .forEach(entries::add);
        }
        return entries;
    }

    /** One entry of a ledger, for whom the ledger is; empty where there is none, or the ledger is not for them. */
    public Optional<LedgerEntry> entry(String projectId, long index, Collection<Viewer> viewers) {
        if (index < 1 || standing(projectId, viewers).isEmpty()) return Optional.empty();
        return segments.after(projectId, index - 1, 1).stream()
                .flatMap(LedgerReading::readable)
                .filter(entry -> entry.index() == index)
                .findFirst();
    }

    /** Computes a ledger anew; empty if there is none that any of the viewers may see. */
    public Optional<Verification> verification(String projectId, Collection<Viewer> viewers) {
        // The end is read first: entries that are recorded meanwhile only make the chain longer than it says.
        var tail = segments.tail(projectId);
        if (tail.isEmpty()) return allLost(projectId, viewers);
        return tail.filter(it -> City.isOpen(projectId, it.readers(), viewers))
                .map(it -> check(projectId).reaching(it));
    }

    /** A ledger of which only the log knows any more. Whose it was is gone with it, so overseers alone are told. */
    private Optional<Verification> allLost(String projectId, Collection<Viewer> viewers) {
        if (!City.isOpen(projectId, Readers.NOBODY, viewers)) return Optional.empty();
        var known = logged.of(projectId);
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verification.Broken(
                        1, Verification.Flaw.TAIL_LOST, "the log has entries up to " + known.lastKey()));
    }

    private ChainCheck check(String projectId) {
        var check = new ChainCheck(projectId, new DestructionReading(), logged.of(projectId));
        for (var number = 0; ; number += SEGMENTS_AT_ONCE) {
            var more = segments.from(projectId, number, SEGMENTS_AT_ONCE);
            for (var segment : more) if (!check.goesOnWith(segment)) return check;
            if (more.size() < SEGMENTS_AT_ONCE) return check;
        }
    }

    private static Stream<LedgerEntry> readable(Segment segment) {
        return segment.entries().stream()
                .flatMap(stored ->
                        stored instanceof StoredEntry.Readable(var entry) ? Stream.of(entry) : Stream.empty());
    }
}
