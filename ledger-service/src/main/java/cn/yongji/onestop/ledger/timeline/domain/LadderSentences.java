package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.NOTHING;
import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.LadderEvent;
import cn.yongji.onestop.kernel.event.ReviewRungReachedV1;
import cn.yongji.onestop.kernel.event.ReviewSupervisionAnsweredV1;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;
import cn.yongji.onestop.kernel.event.word.ReviewState;

/** What is said of the ladder of supervision. */
final class LadderSentences {
    /** The rule by which approval ends the task of a head. */
    private static final String SETTLED = "rule:prerequisite-granted";

    private LadderSentences() {}

    static Told of(LadderEvent fact, Names names) {
        var department = names.department(fact.department());
        var matter = names.matter(fact.matterCode());
        return switch (fact) {
            case ReviewRungReachedV1 e ->
                zh("%s：%s，到期日 %s，%s%s")
                        .en("%s: %s, due %s, %s%s")
                        .of(Terms.rung(e.rung()), matter, e.due(), days(e.remainingWorkingDays()), reply(e));
            case ReviewTurnedRedV1 e ->
                zh("%1$s办理%3$s超过期限 %2$s，亮红灯")
                        .en("%1$s is past the due day %2$s of %3$s: red light")
                        .of(department, e.due(), names.matter(e.matterCode(), e.matterName()));
            case ReviewSupervisionAnsweredV1 e
            when SETTLED.equals(e.answeredBy()) ->
                zh("%s准予后失效的豁免已了结：所缺的前置事项已准予")
                        .en("The exemption of %s that fell after the grant is settled: what had to come first is"
                                + " granted")
                        .of(matter);
            case ReviewSupervisionAnsweredV1 e
            when granted(e) ->
                zh("%s就%s准予后失效的豁免作出答复：%s；承诺于 %s 前处理")
                        .en("%s answered for the exemption of %s that fell after the grant: %s; to be seen to by %s")
                        .of(department, matter, e.text(), e.decideBy());
            case ReviewSupervisionAnsweredV1 e ->
                zh("%s就%s答复督办：%s；承诺于 %s 前办结")
                        .en("%s answered the supervision notice on %s: %s; to be decided by %s")
                        .of(department, matter, e.text(), e.decideBy());
        };
    }

    /** What is answered after the grant is a task of its own (D5), no notice about an overdue review. */
    private static boolean granted(ReviewSupervisionAnsweredV1 e) {
        var state = e.progress().state();
        return state != null && (state.is(ReviewState.GRANTED) || state.is(ReviewState.GRANTED_WITH_GAPS));
    }

    /** How many are left; past the due day, how many are over. */
    private static Told days(int remaining) {
        return remaining < 0
                ? zh("已超期%s").en("%s over").of(Terms.workingDays(-remaining))
                : zh("剩余%s").en("%s left").of(Terms.workingDays(remaining));
    }

    private static Told reply(ReviewRungReachedV1 e) {
        return e.replyBy() == null
                ? NOTHING
                : zh("，请于 %s 前答复").en(", reply by %s").of(e.replyBy());
    }
}
