package cn.yongji.onestop.ledger.board.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 按期: whether a review was in time, which is certain on one day and counted on that day, once: on the day of its decision where
 * that is in time, and otherwise on its due day, decided or not. Nothing is hidden by not closing it.
 */
public record Settlement(LocalDate day, boolean inTime) {

    static Optional<Settlement> of(Card.Matter matter, LocalDate today) {
        var due = matter.lastDue();
        if (due == null || !matter.started()) return Optional.empty();
        var decided = matter.decidedOn();
        if (decided != null) {
            var late = decided.isAfter(due);
            return Optional.of(new Settlement(late ? due : decided, !late && !matter.silent()));
        }
        // While the clock stands, or counts over days that nobody knows, nothing is certain.
        if (matter.stop() != null || Boolean.TRUE.equals(matter.light().provisional())) return Optional.empty();
        var ended = matter.underWay() || matter.since() == null ? today : WorkingCalendar.dateOf(matter.since());
        return ended.isAfter(due) ? Optional.of(new Settlement(due, false)) : Optional.empty();
    }
}
