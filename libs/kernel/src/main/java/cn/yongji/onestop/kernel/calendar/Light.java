package cn.yongji.onestop.kernel.calendar;

import java.time.LocalDate;

/**
 * 红黄灯 with its number: a colour is never shown alone (D2).
 *
 * @param remaining working days after today up to the due day; negative once it has passed
 * @param provisional counted over days whose schedule is not known; such a light is never red
 */
public record Light(Colour colour, int remaining, boolean provisional) {
    /** No light: the clock has not started, stands still, or is done. */
    public static final Light NONE = new Light(Colour.NONE, 0, false);

    private static final int WARNING_DAYS = 2;

    /** The colours, and the words that go with them. */
    public enum Colour {
        NONE,
        GREEN,
        YELLOW,
        RED
    }

    public static Light of(WorkingCalendar calendar, DueDate due, LocalDate today) {
        return of(due, calendar.between(today, due.date()), today);
    }

    /**
     * Of something that has few days altogether: yellow when half of them are left, rounded down, and at two at the latest, so
     * that nothing is yellow from its first minute. Limits of four days and more are as ever.
     *
     * @param limit working days that it had on the day it began
     */
    public static Light of(WorkingCalendar calendar, DueDate due, LocalDate today, int limit) {
        return of(due, calendar.between(today, due.date()), today, Math.min(WARNING_DAYS, limit / 2));
    }

    static Light of(DueDate due, int remaining, LocalDate today) {
        return of(due, remaining, today, WARNING_DAYS);
    }

    private static Light of(DueDate due, int remaining, LocalDate today, int warning) {
        var past = today.isAfter(due.date());
        var colour =
                past && !due.provisional() ? Colour.RED : past || remaining <= warning ? Colour.YELLOW : Colour.GREEN;
        return new Light(colour, remaining, due.provisional());
    }

    public String textZh() {
        return switch (colour) {
            case NONE -> "不计时";
            case GREEN, YELLOW ->
                (remaining < 0 ? "暂定期限已过 %d 个工作日" : "剩余 %d 个工作日").formatted(Math.abs(remaining))
                        + (provisional ? "（暂定）" : "");
            case RED -> "已超期 %d 个工作日".formatted(-remaining);
        };
    }

    public String textEn() {
        var days = Math.abs(remaining) == 1 ? "1 working day" : Math.abs(remaining) + " working days";
        return switch (colour) {
            case NONE -> "not running";
            case GREEN, YELLOW ->
                days + (remaining < 0 ? " past a provisional date" : " left") + (provisional ? " (provisional)" : "");
            case RED -> days + " overdue";
        };
    }
}
