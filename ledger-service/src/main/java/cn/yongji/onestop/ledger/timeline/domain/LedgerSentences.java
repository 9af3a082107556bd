package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.NOTHING;
import static cn.yongji.onestop.ledger.timeline.domain.Told.oneByOne;
import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.ConcludedImprovement;
import cn.yongji.onestop.kernel.event.DifferenceClosedV1;
import cn.yongji.onestop.kernel.event.DifferenceFoundV1;
import cn.yongji.onestop.kernel.event.ImprovementAcceptedV1;
import cn.yongji.onestop.kernel.event.ImprovementDraftedV1;
import cn.yongji.onestop.kernel.event.ImprovementSuggestedV1;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.ReconciliationCompletedV1;
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
            case DifferenceFoundV1 e ->
                zh("%s 夜间对账发现差异：%s 服务，%s")
                        .en("Reconciled on %s, a difference: service %s, %s")
                        .of(e.since(), e.service(), Terms.difference(e.kind()));
            case DifferenceClosedV1 e ->
                zh("%s 夜间对账，%s 起的差异已消除：%s 服务，%s")
                        .en("Reconciled on %s, the difference of %s is gone: service %s, %s")
                        .of(e.night(), e.since(), e.service(), Terms.difference(e.kind()));
            case ReconciliationCompletedV1 e ->
                zh("%s 夜间对账完成：清单 %d 份，比对 %d 条，差异 %d 项")
                        .en("Reconciled on %s: %d lists, %d lines compared, %d differences")
                        .of(e.night(), e.lists(), e.lines(), e.found());
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

    static Told of(ImprovementAcceptedV1 e) {
        return zh("改进建议已采纳：%s").en("The improvement is accepted: %s").of(e.title());
    }

    static Told of(ImprovementDraftedV1 e) {
        return e.reason() == null
                ? zh("改进建议已列入目录草案 %s")
                        .en("The improvement became draft %s of the catalogue")
                        .of(e.version())
                : zh("改进建议未能列入目录草案：%s")
                        .en("The improvement could not become a draft of the catalogue, because %s")
                        .of(Terms.obstacle(e.reason()));
    }
}
