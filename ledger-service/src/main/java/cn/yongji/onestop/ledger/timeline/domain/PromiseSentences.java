package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.NOTHING;
import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.CommitmentFoundFalseV1;
import cn.yongji.onestop.kernel.event.CommitmentRepairedV1;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.GapDueSoonV1;
import cn.yongji.onestop.kernel.event.GapFulfilledV1;
import cn.yongji.onestop.kernel.event.GapPromisedV1;
import cn.yongji.onestop.kernel.event.GapRepairedV1;
import cn.yongji.onestop.kernel.event.PromiseEvent;

/** What is said of promises and what became of them. */
final class PromiseSentences {
    private PromiseSentences() {}

    static Told of(PromiseEvent fact, Names names) {
        var matter = names.matter(fact.matterCode());
        return switch (fact) {
            case GapPromisedV1 e -> promised(e, matter, names);
            case GapDueSoonV1 e -> dueSoon(e, matter);
            case GapFulfilledV1 _ ->
                zh("容缺材料已补齐（%s）").en("The promised material of %s is there").of(matter);
            case GapBreachedV1 e -> breached(e, matter);
            case GapRepairedV1 e ->
                zh("失信已修复（%s）：%s").en("The breach with %s is repaired: %s").of(matter, e.reason());
            case CommitmentFoundFalseV1 e ->
                zh("%s的告知承诺经核查不实：%s")
                        .en("The commitment for %s was found false: %s")
                        .of(matter, e.finding());
            case CommitmentRepairedV1 e ->
                zh("%s承诺不实已修复：%s")
                        .en("The false commitment for %s is made good: %s")
                        .of(matter, e.reason());
        };
    }

    private static Told promised(GapPromisedV1 e, Told matter, Names names) {
        return zh("%1$s容缺受理：承诺于 %2$s 前补交%3$s")
                .en("%1$s accepted with a gap: %3$s is promised by %2$s")
                .of(matter, e.dueOn(), names.slot(e.slot(), e.slotName()));
    }

    private static Told dueSoon(GapDueSoonV1 e, Told matter) {
        var left = e.workingDaysLeft() == null
                ? NOTHING
                : zh("，剩余%s").en(", %s left").of(Terms.workingDays(e.workingDaysLeft()));
        return zh("容缺材料临近补交期限 %2$s%3$s，请补交（%1$s）")
                .en("A promised material of %1$s is due on %2$s%3$s")
                .of(matter, e.dueOn(), left);
    }

    /** What was granted with gaps is out, and stays so until its head decides; nothing else is issued before it is there. */
    private static Told breached(GapBreachedV1 e, Told matter) {
        var issued = e.issued();
        if (issued != null) {
            var number = issued.resultNumber() == null
                    ? NOTHING
                    : zh("（文号 %s）").en(" (%s)").of(issued.resultNumber());
            return zh("容缺材料未按 %s 的期限补交；%s的结果%s已出具，转入撤销审查")
                    .en("The material due on %s did not come; the result of %s%s was issued and is under revocation"
                            + " review")
                    .of(e.dueOn(), matter, number);
        }
        return zh("容缺材料未按 %s 的承诺补交，%s不予出具结果")
                .en("The material promised by %s did not come, no result of %s is issued")
                .of(e.dueOn(), matter);
    }
}
