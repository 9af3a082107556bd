package cn.yongji.onestop.kernel.calendar;

import java.time.LocalDate;

/** 延长 of a limit, granted once, on a day, in working days. */
public record LimitExtension(LocalDate grantedOn, int workingDays) {
    public LimitExtension {
        if (workingDays < 1) throw new IllegalArgumentException("an extension is a day or more, was " + workingDays);
    }
}
