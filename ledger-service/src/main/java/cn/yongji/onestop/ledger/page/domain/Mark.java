package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day on which something happened, and the entry that tells it.
 *
 * @param on the day in China; what happens on it takes effect with the next one (D1)
 * @param entry index of the entry
 */
public record Mark(LocalDate on, long entry) {
    static Mark at(Instant instant, EntryHeader header) {
        return new Mark(WorkingCalendar.dateOf(instant), header.index());
    }

    static Mark at(LocalDate day, EntryHeader header) {
        return new Mark(day, header.index());
    }

    /** The day on which the entry happened, where the fact itself names none. */
    static Mark of(EntryHeader header) {
        return at(header.time(), header);
    }
}
