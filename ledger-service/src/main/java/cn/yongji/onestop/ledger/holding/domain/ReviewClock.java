package cn.yongji.onestop.ledger.holding.domain;

import cn.yongji.onestop.kernel.calendar.LimitExtension;
import cn.yongji.onestop.kernel.calendar.Suspension;
import cn.yongji.onestop.kernel.calendar.TimeLimit;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Lap;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Pause;
import java.time.LocalDate;
import java.util.function.Predicate;

/** The clock of a review, from what the entries tell of its course: the same time limit that its department counts with. */
public final class ReviewClock {
    private ReviewClock() {}

    /** With everything that is known. */
    public static TimeLimit of(ReviewCourse course, Lap lap, WorkingCalendar calendar) {
        return of(course, lap, calendar, _ -> true);
    }

    /** With an extension only if it was granted before that day. */
    static TimeLimit asKnownBefore(LocalDate day, ReviewCourse course, Lap lap, WorkingCalendar calendar) {
        return of(course, lap, calendar, it -> it.isBefore(day));
    }

    private static TimeLimit of(
            ReviewCourse course, Lap lap, WorkingCalendar calendar, Predicate<LocalDate> extendedOn) {
        var extension = course.extension()
                .filter(it -> extendedOn.test(it.mark().on()))
                .map(it -> new LimitExtension(it.mark().on(), it.workingDays()));
        var pauses = course.pauses().stream().map(it -> timeOf(it, calendar)).toList();
        return new TimeLimit(lap.start().on(), course.limitWorkingDays(), extension, pauses);
    }

    /** An answer that arrives on a rest day takes effect on the next working day (D1); a pause never ends before it began. */
    static Suspension timeOf(Pause pause, WorkingCalendar calendar) {
        var start = pause.start().on();
        if (pause.end().isEmpty()) return Suspension.running(start);
        var on = pause.end().get().on();
        var end = on.isBefore(start) ? start : on;
        return Suspension.ended(start, pause.answered() ? calendar.receiptDay(end) : end);
    }
}
