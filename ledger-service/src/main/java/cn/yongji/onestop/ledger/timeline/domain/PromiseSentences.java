package cn.yongji.onestop.ledger.timeline.domain;

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
            case GapPromisedV1 e -> promised(e, matter);
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

    private static Told promised(GapPromisedV1 e, String matter) {
        return zh("%1$s容缺受理：承诺于 %2$s 前补交%3$s")
                .en("%1$s accepted with a gap: %3$s is promised by %2$s")
                .of(matter, e.dueOn(), e.slotName());
    }

    private static Told dueSoon(GapDueSoonV1 e, String matter) {
        return zh("容缺材料临近承诺日期 %2$s，请补交（%1$s）")
                .en("A promised material of %1$s is due on %2$s")
                .of(matter, e.dueOn());
    }

    private static Told breached(GapBreachedV1 e, String matter) {
        return zh("容缺材料未按 %s 的承诺补交，%s不予出具结果")
                .en("The material promised by %s did not come, no result of %s is issued")
                .of(e.dueOn(), matter);
    }
}
