package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.NOTHING;
import static cn.yongji.onestop.ledger.timeline.domain.Told.oneByOne;
import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.ConcludedImprovement;
import cn.yongji.onestop.kernel.event.ImprovementSuggestedV1;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.RetrospectiveComputedV1;
import cn.yongji.onestop.kernel.event.RetrospectiveConcludedV1;
import cn.yongji.onestop.kernel.event.RetrospectiveDiscussedV1;
import cn.yongji.onestop.kernel.event.word.ImprovementVerdict;
import cn.yongji.onestop.kernel.event.word.Word;

/** What the ledger itself concludes. */
final class LedgerSentences {
    private LedgerSentences() {}

    static Told of(LedgerEvent fact) {
        return switch (fact) {
            case ImprovementSuggestedV1 e ->
                zh("%s 至 %s 的统计提出改进建议：%s（依据 %d 件）")
                        .en("The numbers of %s to %s suggest an improvement: %s (of %d cases)")
                        .of(e.periodFrom(), e.periodTo(), e.title(), e.n());
            case RetrospectiveComputedV1 e ->
                zh("%s复盘材料已生成：公开日志 %d 条，摘要 %s，改进建议 %d 条")
                        .en("Retrospective pack%s put together: log of %d leaves, digest %s, %d suggestions")
                        .of(about(e), e.treeSize(), e.digest(), e.suggestions());
            case RetrospectiveDiscussedV1 e ->
                zh("复盘会已于 %s 召开：%s")
                        .en("The retrospective was discussed on %s: %s")
                        .of(e.heldOn(), e.meeting());
            case RetrospectiveConcludedV1 e ->
                zh("复盘已作结论：%s")
                        .en("The retrospective was concluded: %s")
                        .of(oneByOne(e.conclusions().stream()
                                .map(LedgerSentences::concluded)
                                .toList()));
        };
    }

    private static Told about(RetrospectiveComputedV1 e) {
        if (e.about() != null) return zh("项目 %s ").en(" of project %s").of(e.about());
        if (e.periodFrom() == null || e.periodTo() == null) return NOTHING;
        return zh("%s 至 %s ").en(" of %s to %s").of(e.periodFrom(), e.periodTo());
    }

    private static Told concluded(ConcludedImprovement it) {
        return zh("%s %s（%s，由 %s 落实）")
                .en("%s %s (%s, with %s)")
                .of(it.improvementId().replace('_', ' '), verdict(it.verdict()), it.reason(), it.owner());
    }

    private static Told verdict(Word<ImprovementVerdict> verdict) {
        return switch (verdict.known()) {
            case ACCEPTED -> zh("采纳").en("accepted").of();
            case REJECTED -> zh("不采纳").en("rejected").of();
            case PUT_OFF -> zh("暂缓").en("put off").of();
            case null -> new Told(verdict.said(), verdict.said());
        };
    }
}
