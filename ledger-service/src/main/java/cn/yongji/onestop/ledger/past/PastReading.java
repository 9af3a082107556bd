package cn.yongji.onestop.ledger.past;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.entry.LedgerReading.Ledger;
import cn.yongji.onestop.ledger.entry.domain.Chain;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.RestsOn;
import cn.yongji.onestop.ledger.log.LogShelf;
import cn.yongji.onestop.ledger.log.PublishedCheckpoint;
import cn.yongji.onestop.tlog.note.Checkpoint;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at a ledger as of another time. What had happened goes by the time of the event, so a correction that came later
 * shows in the corrected past (D15); what was known goes by the place in the public log, so it shows the past as it looked.
 */
@Component
public final class PastReading {
    private final LogShelf log;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PastReading(LogShelf log, WorkingCalendar calendar, Clock clock) {
        this.log = log;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Known(long treeSize, @Nullable String root) {}

    public Instant now() {
        return clock.instant();
    }

    /** How large the log is that is shown. */
    public long treeSize() {
        return log.newest().map(PublishedCheckpoint::size).orElse(0L);
    }

    public PastLedger look(Ledger whole, Optional<Instant> asOf, Optional<KnownAt> knownAt) {
        var days = calendar.asItIsNow();
        if (asOf.isEmpty() && knownAt.isEmpty()) return new PastLedger(whole, today(), days, Optional.empty());
        var known = knownAt.map(this::known);
        var counting = known.map(it -> knownBefore(whole, it.treeSize())).orElse(whole.entries()).stream()
                .filter(it -> asOf.isEmpty() || !it.header().time().isAfter(asOf.get()))
                .toList();
        var restsOn = new RestsOn(
                asOf.orElse(null),
                known.map(Known::treeSize).orElse(null),
                known.map(Known::root).orElse(null),
                days.version(),
                days.edition());
        return new PastLedger(of(whole, counting), dayOf(asOf, knownAt), days, Optional.of(restsOn));
    }

    private static Ledger of(Ledger whole, List<LedgerEntry> entries) {
        var head = entries.isEmpty()
                ? Chain.genesis(whole.projectId())
                : entries.getLast().hash();
        return new Ledger(whole.projectId(), entries.size(), head, entries);
    }

    private Known known(KnownAt at) {
        return switch (at) {
            case KnownAt.TreeSize(var leaves) -> new Known(leaves, null);
            case KnownAt.Moment(var instant) ->
                log.lastBy(instant).map(it -> new Known(it.size(), rootOf(it))).orElseGet(() -> new Known(0, null));
        };
    }

    private static String rootOf(PublishedCheckpoint checkpoint) {
        return Checkpoint.parse(checkpoint.note().text()).orThrow().root().base64();
    }

    /** Leaves of a ledger stand in the order of its entries, so the first that is not before the size ends them. */
    private List<LedgerEntry> knownBefore(Ledger whole, long treeSize) {
        var entries = whole.entries();
        var low = 0;
        var high = entries.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            var leaf = log.leafOf(whole.projectId(), entries.get(middle).index());
            if (leaf.isPresent() && leaf.get() < treeSize) low = middle + 1;
            else high = middle;
        }
        return entries.subList(0, low);
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
