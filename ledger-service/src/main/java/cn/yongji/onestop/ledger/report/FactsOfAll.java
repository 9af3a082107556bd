package cn.yongji.onestop.ledger.report;

import cn.yongji.onestop.ledger.entry.DestructionReading;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.LedgerReading.Ledger;
import cn.yongji.onestop.ledger.entry.domain.City;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.ledger.entry.domain.Viewer;
import cn.yongji.onestop.ledger.report.domain.KeptFacts;
import cn.yongji.onestop.ledger.report.domain.ReportFacts;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The facts of all projects as their ledgers stand. Whoever asks brings them up to date: only ledgers that have grown since are
 * folded again, so recording pays nothing for reports, and what was deleted is there again.
 */
@Component
final class FactsOfAll {
    /** Beyond them they are read as they were kept. */
    private static final int REMEMBERED = 20_000;

    private final Segments segments;
    private final LedgerReading reading;
    private final KeptFacts kept;
    private final Map<String, ReportFacts> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .<String, ReportFacts>build()
            .asMap();

    FactsOfAll(Segments segments, LedgerReading reading, KeptFacts kept) {
        this.segments = segments;
        this.reading = reading;
        this.kept = kept;
    }

    List<ReportFacts> now() {
        var all = new ArrayList<ReportFacts>();
        for (var ledgers = segments.lengthsAfter("");
                !ledgers.isEmpty();
                ledgers = segments.lengthsAfter(ledgers.lastKey())) {
            all.addAll(of(ledgers));
        }
        return List.copyOf(all);
    }

    private Collection<ReportFacts> of(SortedMap<String, Long> ledgers) {
        var found = new HashMap<String, ReportFacts>();
        var behind = new ArrayList<String>();
        ledgers.forEach((id, length) -> {
            if (City.is(id)) return;
            current(known.get(id), length).ifPresentOrElse(it -> found.put(id, it), () -> behind.add(id));
        });
        if (behind.isEmpty()) return found.values();
        for (var it : kept.of(behind)) {
            if (it.length() >= ledgers.getOrDefault(it.projectId(), Long.MAX_VALUE)) found.put(it.projectId(), it);
        }
        known.putAll(found);
        for (var id : behind) {
            if (!found.containsKey(id)) folded(id).ifPresent(it -> found.put(id, it));
        }
        return found.values();
    }

    private static Optional<ReportFacts> current(@Nullable ReportFacts facts, long length) {
        return Optional.ofNullable(facts).filter(it -> it.length() >= length);
    }

    private Optional<ReportFacts> folded(String projectId) {
        return reading.whole(projectId, List.of(new Viewer.Overseer())).map(this::folded);
    }

    /** Kept, unless something in it is about to be destroyed: nothing would make it again when that is gone. */
    private ReportFacts folded(Ledger ledger) {
        var facts = FoldedFacts.of(ledger);
        if (DestructionReading.isPending(ledger.entries())) return facts;
        kept.keep(facts);
        known.put(facts.projectId(), facts);
        return facts;
    }
}
