package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 督办通知: the head has to say why a review is overdue and until when it will be decided.
 *
 * @param replyBy last day for the answer
 */
public record Supervision(LocalDate issuedOn, LocalDate replyBy, Optional<Reply> reply) {
    /** 督办回复. */
    public record Reply(String text, LocalDate decideBy, Act act) {}

    /** The last day before the leader hears of it: that of the answer, or the one that was promised in it. */
    public LocalDate lastDay() {
        return reply.map(Reply::decideBy).orElse(replyBy);
    }

    public Supervision answered(Reply given) {
        return new Supervision(issuedOn, replyBy, Optional.of(given));
    }
}
