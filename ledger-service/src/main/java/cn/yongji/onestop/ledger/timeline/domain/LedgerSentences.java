package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.ImprovementSuggestedV1;
import cn.yongji.onestop.kernel.event.LedgerEvent;

/** What the ledger itself concludes. */
final class LedgerSentences {
    private LedgerSentences() {}

    static Told of(LedgerEvent fact) {
        return switch (fact) {
            case ImprovementSuggestedV1 e ->
                zh("%s 至 %s 的统计提出改进建议：%s（依据 %d 件）")
                        .en("The numbers of %s to %s suggest an improvement: %s (of %d cases)")
                        .of(e.periodFrom(), e.periodTo(), e.title(), e.n());
        };
    }
}
