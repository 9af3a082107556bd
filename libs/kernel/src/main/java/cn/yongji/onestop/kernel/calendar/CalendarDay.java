package cn.yongji.onestop.kernel.calendar;

import java.time.LocalDate;

/**
 * A day and why it counts or not.
 *
 * @param name the holiday, or the reason of a local decision; empty for plain weekdays and weekends
 * @param provisional whether the schedule of its year is not known yet
 */
public record CalendarDay(LocalDate date, DayKind kind, String name, boolean provisional) {
    public boolean working() {
        return kind.working();
    }

    /** For people: {@code 节假日（国庆节）}. */
    public String reasonZh() {
        return name.isEmpty() ? kind.zh() : kind.zh() + "（" + name + "）";
    }

    /** For people: {@code holiday (国庆节)}. */
    public String reasonEn() {
        return name.isEmpty() ? kind.en() : kind.en() + " (" + name + ")";
    }
}
