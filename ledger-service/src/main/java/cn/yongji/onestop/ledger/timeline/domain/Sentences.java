package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.AgentEvent;
import cn.yongji.onestop.kernel.event.ApplicationEvent;
import cn.yongji.onestop.kernel.event.CalendarPublishedV1;
import cn.yongji.onestop.kernel.event.CaseEvent;
import cn.yongji.onestop.kernel.event.CataloguePublishedV1;
import cn.yongji.onestop.kernel.event.ClockEvent;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.DecisionEvent;
import cn.yongji.onestop.kernel.event.DeskEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.HindranceEvent;
import cn.yongji.onestop.kernel.event.ImprovementAcceptedV1;
import cn.yongji.onestop.kernel.event.ImprovementDraftedV1;
import cn.yongji.onestop.kernel.event.LadderEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.MaterialEvent;
import cn.yongji.onestop.kernel.event.OpinionEvent;
import cn.yongji.onestop.kernel.event.PreReviewEvent;
import cn.yongji.onestop.kernel.event.ProjectEvent;
import cn.yongji.onestop.kernel.event.PromiseEvent;

/**
 * One sentence for every fact, its Chinese and its English side by side, in a class per group of facts. Each
 * language calls departments and matters by its own names.
 */
final class Sentences {
    private Sentences() {}

    static Told of(EventContract fact, Names names) {
        return switch (fact) {
            case ProjectEvent e -> ProjectSentences.of(e, names);
            case AgentEvent e -> AgentSentences.of(e);
            case MaterialEvent e -> ProjectSentences.of(e);
            case PreReviewEvent e -> CoordinationSentences.of(e);
            case ApplicationEvent e -> ApplicationSentences.of(e, names);
            case PromiseEvent e -> PromiseSentences.of(e, names);
            case CaseEvent e -> CaseSentences.of(e);
            case ClockEvent e -> ClockSentences.of(e, names);
            case DecisionEvent e -> DecisionSentences.of(e, names);
            case HindranceEvent e -> DeskSentences.of(e, names);
            case LadderEvent e -> LadderSentences.of(e, names);
            case DeskEvent e -> DeskSentences.of(e, names);
            case OpinionEvent e -> DeskSentences.of(e, names);
            case CoordinationEvent e -> CoordinationSentences.of(e, names);
            case LedgerEvent e -> LedgerSentences.of(e);
            case CalendarPublishedV1 e ->
                zh("%d 年工作日历发布：%s").en("Working calendar of %d published: %s").of(e.year(), e.notice());
            case CataloguePublishedV1 e ->
                zh("事项目录 %s 发布，自 %s 起施行")
                        .en("Catalogue %s published, in force from %s")
                        .of(e.version(), e.effectiveFrom());
            case ImprovementAcceptedV1 e -> LedgerSentences.of(e);
            case ImprovementDraftedV1 e -> LedgerSentences.of(e);
        };
    }
}
