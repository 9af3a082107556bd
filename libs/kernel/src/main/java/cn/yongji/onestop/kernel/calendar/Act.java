package cn.yongji.onestop.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** Who did it and when. Nobody back-dates (D15): the instant is that of the command. */
public record Act(Instant at, String by) {
    /** The date in China. */
    public LocalDate on() {
        return WorkingCalendar.dateOf(at);
    }
}
