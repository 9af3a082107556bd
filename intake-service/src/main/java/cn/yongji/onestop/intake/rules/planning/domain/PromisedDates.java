package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Days after the start of a plan, each counted once. */
final class PromisedDates {
    private final WorkingCalendar calendar;
    private final LocalDate startOn;
    private final Map<Integer, DueDate> counted = new HashMap<>();

    PromisedDates(WorkingCalendar calendar, LocalDate startOn) {
        this.calendar = calendar;
        this.startOn = startOn;
    }

    DueDate after(int workingDays) {
        return counted.computeIfAbsent(workingDays, days -> calendar.plus(startOn, days));
    }
}
