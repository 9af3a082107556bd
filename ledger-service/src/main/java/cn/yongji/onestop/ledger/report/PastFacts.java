package cn.yongji.onestop.ledger.report;

import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.domain.Viewer;
import cn.yongji.onestop.ledger.past.PastPoint;
import cn.yongji.onestop.ledger.past.PastReading;
import cn.yongji.onestop.ledger.report.domain.ReportFacts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The facts of all projects as they stood at a point. Only ledgers that have grown since are read again. */
@Component
public final class PastFacts {
    private final FactsOfAll facts;
    private final LedgerReading reading;
    private final PastReading past;

    PastFacts(FactsOfAll facts, LedgerReading reading, PastReading past) {
        this.facts = facts;
        this.reading = reading;
        this.past = past;
    }

    /** A ledger of which nothing had been told is left out. */
    public List<ReportFacts> at(PastPoint point) {
        var now = facts.now();
        return point.isNow()
                ? now
                : now.stream().flatMap(it -> at(it, point).stream()).toList();
    }

    private Optional<ReportFacts> at(ReportFacts now, PastPoint point) {
        if (past.isAllOf(now.projectId(), now.length(), point)) return Optional.of(now);
        return reading.whole(now.projectId(), List.of(new Viewer.Overseer()))
                .map(whole -> past.look(whole, point).ledger())
                .filter(it -> it.length() > 0)
                .map(FoldedFacts::of);
    }
}
