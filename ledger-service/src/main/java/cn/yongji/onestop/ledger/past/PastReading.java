package cn.yongji.onestop.ledger.past;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.entry.LedgerReading.Ledger;
import cn.yongji.onestop.ledger.entry.domain.Chain;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.RestsOn;
import cn.yongji.onestop.ledger.log.LogShelf;
import cn.yongji.onestop.ledger.log.PublishedCheckpoint;
import cn.yongji.onestop.ledger.log.domain.StoredBatch;
import cn.yongji.onestop.ledger.past.PastPoint.Tree;
import cn.yongji.onestop.tlog.note.Checkpoint;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Looks at a ledger as of another time. What had happened goes by the time of the event, so a correction that came later
 * shows in the corrected past (D15); what was known goes by the place in the public log, so it shows the past as it looked.
 */
@Component
public final class PastReading {
    private static final Tree NOTHING = new Tree(0, Optional.empty());

    private final LogShelf log;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PastReading(LogShelf log, WorkingCalendar calendar, Clock clock) {
        this.log = log;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** How large the log is that is shown. */
    public long treeSize() {
        return tree().size();
    }

    /** The log as it is shown. */
    public Tree tree() {
        return log.newest().map(PastReading::treeOf).orElse(NOTHING);
    }

    public PastPoint point(Optional<Instant> asOf, Optional<KnownAt> knownAt) {
        return new PastPoint(asOf, knownAt.map(this::known), dayOf(asOf, knownAt));
    }

    public PastLedger look(Ledger whole, PastPoint point) {
        var days = calendar.asItIsNow();
        if (point.isNow()) return new PastLedger(whole, point.day(), days, Optional.empty());
        var restsOn = new RestsOn(
                point.asOf().orElse(null),
                point.known().map(Tree::size).orElse(null),
                point.known().flatMap(Tree::root).orElse(null),
                days.version(),
                days.edition());
        return new PastLedger(of(whole, counting(whole, point)), point.day(), days, Optional.of(restsOn));
    }

    /** Whether all of a ledger counts, so that nothing of it has to be left out. */
    public boolean isAllOf(String projectId, long length, PastPoint point) {
        return point.asOf().isEmpty()
                && point.known()
                        .map(tree -> isBefore(tree.size(), projectId, length))
                        .orElse(true);
    }

    private List<LedgerEntry> counting(Ledger whole, PastPoint point) {
        var known = point.known().map(it -> knownBefore(whole, it.size())).orElse(whole.entries());
        return known.stream()
                .filter(it -> point.asOf().isEmpty()
                        || !it.header().time().isAfter(point.asOf().get()))
                .toList();
    }

    private static Ledger of(Ledger whole, List<LedgerEntry> entries) {
        var head = entries.isEmpty()
                ? Chain.genesis(whole.projectId())
                : entries.getLast().hash();
        return new Ledger(whole.projectId(), entries.size(), head, entries);
    }

    private Tree known(KnownAt at) {
        return switch (at) {
            case KnownAt.TreeSize(var leaves) -> new Tree(leaves, rootAt(leaves));
            case KnownAt.Moment(var instant) ->
                log.lastBy(instant).map(PastReading::treeOf).orElse(NOTHING);
        };
    }

    /** Of sizes between two checkpoints nobody has signed a root. */
    private Optional<String> rootAt(long size) {
        if (size == 0) return Optional.empty();
        return log.storedFrom(size - 1, 1).stream()
                .flatMap(it -> it instanceof StoredBatch.Readable batch && batch.size() == size
                        ? Stream.of(batch.root().base64())
                        : Stream.empty())
                .findFirst();
    }

    private static Tree treeOf(PublishedCheckpoint it) {
        var root = Checkpoint.parse(it.note().text()).orThrow().root().base64();
        return new Tree(it.size(), Optional.of(root));
    }

    /** Leaves of a ledger stand in the order of its entries, so the first that is not before the size ends them. */
    private List<LedgerEntry> knownBefore(Ledger whole, long treeSize) {
        var entries = whole.entries();
        var low = 0;
        var high = entries.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (isBefore(treeSize, whole.projectId(), entries.get(middle).index())) low = middle + 1;
            else high = middle;
        }
        return entries.subList(0, low);
    }

    private boolean isBefore(long treeSize, String projectId, long index) {
        return log.leafOf(projectId, index).filter(leaf -> leaf < treeSize).isPresent();
    }

    private LocalDate dayOf(Optional<Instant> asOf, Optional<KnownAt> knownAt) {
        return asOf.or(() -> knownAt.flatMap(
                        it -> it instanceof KnownAt.Moment(var instant) ? Optional.of(instant) : Optional.empty()))
                .map(WorkingCalendar::dateOf)
                .orElseGet(this::today);
    }

    private LocalDate today() {
        return WorkingCalendar.dateOf(now());
    }
}
