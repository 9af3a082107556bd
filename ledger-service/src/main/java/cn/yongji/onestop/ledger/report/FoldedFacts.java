package cn.yongji.onestop.ledger.report;

import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgerReading.Ledger;
import cn.yongji.onestop.ledger.page.domain.PageFold;
import cn.yongji.onestop.ledger.report.domain.PaperTrailFold;
import cn.yongji.onestop.ledger.report.domain.ReportFacts;

/** Folds what reports need of a ledger. */
final class FoldedFacts {
    private FoldedFacts() {}

    static ReportFacts of(Ledger ledger) {
        var facts = FactReading.of(ledger.entries());
        return new ReportFacts(ledger.projectId(), ledger.length(), PageFold.courseOf(facts), PaperTrailFold.of(facts));
    }
}
