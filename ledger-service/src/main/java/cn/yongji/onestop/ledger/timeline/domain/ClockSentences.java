package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.NOTHING;
import static cn.yongji.onestop.ledger.timeline.domain.Told.listed;
import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.ClockEvent;
import cn.yongji.onestop.kernel.event.JointReviewPlace;
import cn.yongji.onestop.kernel.event.ReviewDeadlineMovedV1;
import cn.yongji.onestop.kernel.event.ReviewExtendedV1;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewStartedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionEndedV1;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import org.jspecify.annotations.Nullable;

/** What is said of the clock of a review. */
final class ClockSentences {
    private ClockSentences() {}

    static Told of(ClockEvent fact, Names names) {
        var department = names.department(fact.department());
        var matter = names.matter(fact.matterCode());
        return switch (fact) {
            case ReviewStartedV1 e ->
                zh("%s开始办理%s，应于 %s 前办结").en("%s started to review %s, due %s").of(department, matter, e.due());
            case ReviewSupplementRequestedV1 e ->
                zh("%s就%s要求补正：%s；期间停止计时，请于 %s 前答复%s")
                        .en("%s asks for a supplement to %s: %s; the clock stands still, please answer by %s%s")
                        .of(
                                department,
                                matter,
                                ApplicationSentences.items(e.items()),
                                e.answerBy(),
                                override(e.overrideReason()));
            case ReviewResumedV1 e ->
                zh("%s恢复办理%s，应于 %s 前办结").en("%s went on with %s, due %s").of(department, matter, e.due());
            case ReviewSuspendedV1 e
            when e.requiredMatter() != null ->
                zh("%s等待前置事项%s，期间停止计时：%s")
                        .en("%s waits for %s, the clock stands still: %s")
                        .of(matter, names.matter(e.requiredMatter()), e.reason());
            case ReviewSuspendedV1 e -> suspended(e, matter);
            case ReviewSuspensionEndedV1 e
            when e.requiredMatter() != null ->
                zh("%s不再等待前置事项%s，恢复计时：%s%s")
                        .en("%s waits for %s no more, the clock goes on: %s%s")
                        .of(matter, names.matter(e.requiredMatter()), e.result(), due(e));
            case ReviewSuspensionEndedV1 e -> ended(e, matter);
            case ReviewExtendedV1 e ->
                zh("%s延期 %d 个工作日至 %s：%s")
                        .en("%s extended by %d working days to %s: %s")
                        .of(matter, e.workingDays(), e.newDue(), e.reason());
            case ReviewDeadlineMovedV1 e -> moved(e, matter);
        };
    }

    /** Why it is asked for though it could be seen at the first look (D11). */
    private static Told override(@Nullable String reason) {
        return reason == null
                ? Told.NOTHING
                : zh("（经负责人说明理由再次要求：%s）")
                        .en(" (asked for again by the head, because: %s)")
                        .of(reason);
    }

    private static Told suspended(ReviewSuspendedV1 e, Told matter) {
        if (e.kind().is(PauseKind.MERGED_SUPPLEMENT)) {
            return zh("%s与补正事项合并办理，期间一并停止计时：%s")
                    .en("%s stands still with the part that waits for a supplement: %s")
                    .of(matter, e.reason());
        }
        return told(e, matter, e.joint() == null ? NOTHING : joint(e.joint()));
    }

    private static Told told(ReviewSuspendedV1 e, Told matter, Told joint) {
        return zh("%1$s启动特别程序（%2$s），预计 %3$d 个工作日，期间停止计时：%4$s%5$s")
                .en("Special procedure (%2$s) with %1$s, announced for %3$d working days, the clock stands still:"
                        + " %4$s%5$s")
                .of(matter, Terms.procedure(e.kind()), e.announcedWorkingDays(), e.reason(), joint);
    }

    /** 赴上级联合评审 (S24): where, with whom, and on which day. */
    private static Told joint(JointReviewPlace it) {
        return zh("；评审地点：%s，评审日期：%s，评审成员：%s")
                .en("; held in %s on %s with %s")
                .of(it.place(), it.heldOn(), listed(it.members()));
    }

    private static Told ended(ReviewSuspensionEndedV1 e, Told matter) {
        return zh("%s的特别程序结束：%s%s%s")
                .en("Special procedure with %s ended: %s%s%s")
                .of(matter, e.result(), opinion(e), due(e));
    }

    /** The opinion of a higher level, whose number the decision cites. */
    private static Told opinion(ReviewSuspensionEndedV1 e) {
        if (e.opinionNumber() == null) return NOTHING;
        var against = Boolean.FALSE.equals(e.favourable());
        return against
                ? zh("；评审意见 %s（不予支持）").en("; opinion %s, against it").of(e.opinionNumber())
                : zh("；评审意见 %s（支持）").en("; opinion %s, in favour").of(e.opinionNumber());
    }

    private static Told due(ReviewSuspensionEndedV1 e) {
        return e.newDue() == null ? NOTHING : zh("，应于 %s 前办结").en(", due %s").of(e.newDue());
    }

    private static Told moved(ReviewDeadlineMovedV1 e, Told matter) {
        var anew = Boolean.FALSE.equals(e.previewed())
                ? zh("（预览后受理或变动，按新日历重算）").en(" (opened or changed after the preview, counted anew)")
                : NOTHING;
        return zh("工作日历更新，%s的到期日由 %s 调整为 %s%s")
                .en("A new calendar moved the due day of %s from %s to %s%s")
                .of(matter, e.oldDue(), e.newDue(), anew);
    }
}
