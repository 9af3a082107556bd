package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.oneByOne;
import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.CaseEvent;
import cn.yongji.onestop.kernel.event.CaseMessagedV1;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.CaseRefusalsCombinedV1;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.CaseWithdrawnV1;
import cn.yongji.onestop.kernel.event.ContradictionFoundV1;
import cn.yongji.onestop.kernel.event.DisputedCondition;
import cn.yongji.onestop.kernel.event.NoticeIssuedV1;
import cn.yongji.onestop.kernel.event.ResolutionEffectedV1;
import cn.yongji.onestop.kernel.event.word.ReviewState;

/** What is said of a case as a whole. */
final class CaseSentences {
    private CaseSentences() {}

    static Told of(CaseEvent fact) {
        return switch (fact) {
            case CaseOpenedV1 e -> opened(e);
            case CaseClosedV1 e -> zh("办件办结：%s").en("Case closed: %s").of(Terms.outcome(e.outcome()));
            case CaseReturnedV1 e ->
                zh("退件：%s；已准予的结果有效，材料留存在档")
                        .en("The case was returned to the unit: %s; what is granted stands, the materials stay on file")
                        .of(e.ground());
            case CaseWithdrawnV1 _ -> zh("办件已撤").en("Case withdrawn");
            case CaseRefusalsCombinedV1 e ->
                zh("不予许可汇总告知，共 %d 个部门")
                        .en("The refusals of %d departments in one document")
                        .of(e.refusals().size());
            case CaseMessagedV1 _ -> zh("办件有新留言").en("A message was left on the case");
            case NoticeIssuedV1 e ->
                zh("一次性补正通知，共 %d 项，请于 %s 前答复")
                        .en("One notice of %d items, to be answered by %s")
                        .of(e.items().size(), e.answerBy());
            case ContradictionFoundV1 e -> contradicting(e);
            case ResolutionEffectedV1 e -> effected(e);
        };
    }

    private static Told opened(CaseOpenedV1 e) {
        var running = e.reviews().stream()
                .filter(review -> review.state().is(ReviewState.UNDER_REVIEW))
                .count();
        return zh("建立办件：%d 个事项同时开始，%d 个等待前置事项")
                .en("Case opened: %d reviews run side by side, %d wait for others")
                .of(running, e.reviews().size() - running);
    }

    private static Told effected(ResolutionEffectedV1 e) {
        var what = Terms.effect(e.effect());
        return e.reason() == null
                ? zh("议定事项已落实：%s").en("What was resolved has come about: %s").of(what)
                : zh("议定事项未能落实：%s；原因：%s")
                        .en("What was resolved could not come about: %s, because %s")
                        .of(what, Terms.refused(e.reason()));
    }

    private static Told contradicting(ContradictionFoundV1 e) {
        var conditions =
                e.conditions().stream().map(DisputedCondition::condition).toList();
        return zh("部门条件相互矛盾：%s").en("Conditions contradict each other: %s").of(oneByOne(conditions));
    }
}
