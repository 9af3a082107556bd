package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 督办通知: the head has to say why a review is overdue and until when it will be decided.
 *
 * @param replyBy last day for the answer
 * @param workingDays how many there were for it; of notices of earlier days it is not known
 */
public record Supervision(LocalDate issuedOn, LocalDate replyBy, Optional<Reply> reply, Optional<Integer> workingDays) {
    /** Not answered yet. */
    public static Supervision issued(WorkingCalendar calendar, LocalDate on, int workingDays) {
        return new Supervision(on, calendar.plus(on, workingDays).date(), Optional.empty(), Optional.of(workingDays));
    }

    /** 督办回复. */
    public record Reply(String text, LocalDate decideBy, Act act) {}

    /** The last day before the leader hears of it: that of the answer, or the one that was promised in it. */
    public LocalDate lastDay() {
        return reply.map(Reply::decideBy).orElse(replyBy);
    }

    /** As another calendar counts its days; what was answered stays as it was. */
    public Supervision by(WorkingCalendar calendar) {
        if (reply.isPresent() || workingDays.isEmpty()) return this;
        return new Supervision(
                issuedOn, calendar.plus(issuedOn, workingDays.get()).date(), reply, workingDays);
    }

    public Supervision answered(Reply given) {
        return new Supervision(issuedOn, replyBy, Optional.of(given), workingDays);
    }
}
