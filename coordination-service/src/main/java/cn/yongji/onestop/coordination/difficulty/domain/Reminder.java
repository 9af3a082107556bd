package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;

/** 任务提醒: the rungs of reminding, each told once, in working days before or after the last day of an action item. */
public enum Reminder {
    /** 临近期限. */
    SOON(-2),
    /** 今日到期. */
    TODAY(0),
    /** 已逾期: its head is told. */
    OVERDUE(1),
    /** 难题升级. */
    CLIMB(3),
    /** 列入督办. */
    SUPERVISION(5);

    private final int days;

    Reminder(int days) {
        this.days = days;
    }

    private LocalDate day(WorkingCalendar calendar, LocalDate due) {
        if (days >= 0) return calendar.plus(due, days).date();
        var day = due;
        while (calendar.between(day, due) < -days) day = day.minusDays(1);
        return day;
    }

    /** The highest rung whose day has come. */
    static Optional<Reminder> reached(WorkingCalendar calendar, LocalDate due, LocalDate today) {
        var found = Optional.<Reminder>empty();
        for (var rung : values()) if (!today.isBefore(rung.day(calendar, due))) found = Optional.of(rung);
        return found;
    }

    /** The day of the rung after this one, or of the first. */
    static Optional<LocalDate> next(WorkingCalendar calendar, LocalDate due, Optional<Reminder> after) {
        var index = after.map(it -> it.ordinal() + 1).orElse(0);
        return index < values().length ? Optional.of(values()[index].day(calendar, due)) : Optional.empty();
    }
}
