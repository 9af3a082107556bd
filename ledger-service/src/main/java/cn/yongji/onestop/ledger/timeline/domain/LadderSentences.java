package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.NOTHING;
import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.LadderEvent;
import cn.yongji.onestop.kernel.event.ReviewRungReachedV1;
import cn.yongji.onestop.kernel.event.ReviewSupervisionAnsweredV1;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;

/** What is said of the ladder of supervision. */
final class LadderSentences {
    private LadderSentences() {}

    static Told of(LadderEvent fact, Names names) {
        var department = names.department(fact.department());
        var matter = names.matter(fact.matterCode());
        return switch (fact) {
            case ReviewRungReachedV1 e ->
                zh("%s：%s，到期日 %s，剩余 %d 个工作日%s")
                        .en("%s: %s, due %s, %d working days left%s")
                        .of(Terms.rung(e.rung()), matter, e.due(), e.remainingWorkingDays(), reply(e));
            case ReviewTurnedRedV1 e ->
                zh("%1$s办理%3$s超过期限 %2$s，亮红灯")
                        .en("%1$s is past the due day %2$s of %3$s: red light")
                        .of(department, e.due(), e.matterName());
            case ReviewSupervisionAnsweredV1 e ->
                zh("%s就%s答复督办：%s；承诺于 %s 前办结")
                        .en("%s answered the supervision notice on %s: %s; to be decided by %s")
                        .of(department, matter, e.text(), e.decideBy());
        };
    }

    private static Told reply(ReviewRungReachedV1 e) {
        return e.replyBy() == null
                ? NOTHING
                : zh("，请于 %s 前答复").en(", reply by %s").of(e.replyBy());
    }
}
