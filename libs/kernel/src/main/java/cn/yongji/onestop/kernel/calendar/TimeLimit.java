package cn.yongji.onestop.kernel.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 办理时限 of one review: due is acceptance plus the limit plus the working days that the clock stood still (D1).
 *
 * @param acceptedOn day of acceptance, which is not counted
 * @param workingDays promised limit with its extensions; 0 means the day of acceptance
 * @param suspensions every pause so far, in any order; overlapping ones count once
 */
public record TimeLimit(LocalDate acceptedOn, int workingDays, List<Suspension> suspensions) {
    public TimeLimit {
        if (workingDays < 0) throw new IllegalArgumentException("a limit is not negative, was " + workingDays);
        suspensions = List.copyOf(suspensions);
    }

    public static TimeLimit of(LocalDate acceptedOn, int workingDays) {
        return new TimeLimit(acceptedOn, workingDays, List.of());
    }

    /** The last day in time; empty while the clock stands still, since nobody knows for how long. */
    public Optional<DueDate> due(WorkingCalendar calendar) {
        var pauses = new Suspensions(suspensions);
        if (pauses.running()) return Optional.empty();
        return Optional.of(calendar.plus(acceptedOn, workingDays + stood(calendar, pauses, lastEnd())));
    }

    /** Working days consumed until a day, those of suspensions left out. */
    public int used(WorkingCalendar calendar, LocalDate on) {
        if (!on.isAfter(acceptedOn)) return 0;
        return calendar.between(acceptedOn, on) - stood(calendar, new Suspensions(suspensions), on);
    }

    /** Every day from acceptance to {@code to}: counted, at rest, or suspended. */
    public List<CountedDay> explain(WorkingCalendar calendar, LocalDate to) {
        return calendar.explain(acceptedOn, to, new Suspensions(suspensions));
    }

    /** The light of today. */
    public Light light(WorkingCalendar calendar, LocalDate today) {
        return due(calendar).map(due -> Light.of(calendar, due, today)).orElse(Light.NONE);
    }

    private int stood(WorkingCalendar calendar, Suspensions pauses, LocalDate until) {
        var count = 0;
        for (var date = acceptedOn.plusDays(1); !date.isAfter(until); date = date.plusDays(1)) {
            if (calendar.isWorkingDay(date) && pauses.cover(date)) count++;
        }
        return count;
    }

    private LocalDate lastEnd() {
        return suspensions.stream()
                .map(suspension -> switch (suspension) {
                    case Suspension.Ended ended -> ended.end();
                    case Suspension.Running running -> running.start();
                })
                .reduce(acceptedOn, (a, b) -> a.isAfter(b) ? a : b);
    }
}
