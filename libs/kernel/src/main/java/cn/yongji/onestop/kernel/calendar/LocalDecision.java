package cn.yongji.onestop.kernel.calendar;

import java.time.LocalDate;

/** A dated local override 本地调整 of the calendar, such as an emergency closing. It always has a reason. */
public record LocalDecision(LocalDate date, boolean working, String reason) {
    public LocalDecision {
        if (reason.isBlank()) throw new IllegalArgumentException("a local decision needs a reason: " + date);
    }

    public static LocalDecision restOn(LocalDate date, String reason) {
        return new LocalDecision(date, false, reason);
    }

    public static LocalDecision workOn(LocalDate date, String reason) {
        return new LocalDecision(date, true, reason);
    }
}
