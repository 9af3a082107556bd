package cn.yongji.onestop.kernel.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 办理时限 of one review: due is acceptance plus the budget plus the working days that the clock stood still (D1).
 * Whether it is overdue is never kept, it is worked out for a day and a calendar.
 *
 * @param acceptedOn day of acceptance, which is not counted
 * @param workingDays promised limit; 0 means the day of acceptance
 * @param extension granted once
 * @param suspensions every pause so far, in any order; overlapping ones count once
 */
public record TimeLimit(
        LocalDate acceptedOn, int workingDays, Optional<LimitExtension> extension, List<Suspension> suspensions) {
    public TimeLimit {
        if (workingDays < 0) throw new IllegalArgumentException("a limit is not negative, was " + workingDays);
        suspensions = List.copyOf(suspensions);
    }

    /** Not extended. */
    public TimeLimit(LocalDate acceptedOn, int workingDays, List<Suspension> suspensions) {
        this(acceptedOn, workingDays, Optional.empty(), suspensions);
    }

    public static TimeLimit of(LocalDate acceptedOn, int workingDays) {
        return new TimeLimit(acceptedOn, workingDays, List.of());
    }

    /** All working days there are: the promise and its extension. */
    public int budget() {
        return workingDays + extension.map(LimitExtension::workingDays).orElse(0);
    }

    /** Whether the clock stands still until somebody lets it go on. */
    public boolean standsStill() {
        return new Suspensions(suspensions).running();
    }

    /**
     * The last day in time; empty while the clock stands still, since nobody knows for how long. A pause moves it if it
     * began in time; a day that has passed does not come back.
     */
    public Optional<DueDate> due(WorkingCalendar calendar) {
        if (standsStill()) return Optional.empty();
        var days = calendar.asItIsNow();
        var consumed = lastCounted(days);
        var due = lastWorkingDay(days, consumed, reach(consumed));
        return Optional.of(new DueDate(due, days.provisional(acceptedOn, due)));
    }

    /** Working days consumed until a day, those of suspensions left out. */
    public int used(WorkingCalendar calendar, LocalDate on) {
        var days = calendar.asItIsNow();
        var pauses = new Suspensions(suspensions);
        var count = 0;
        for (var date = acceptedOn.plusDays(1); !date.isAfter(on); date = date.plusDays(1)) {
            if (days.isWorkingDay(date) && !pauses.cover(date)) count++;
        }
        return count;
    }

    /** Working days left after a day: what is not consumed of the budget; negative once more was consumed. */
    public int remaining(WorkingCalendar calendar, LocalDate on) {
        return budget() - used(calendar, on);
    }

    /**
     * The first day on which no more than so many working days remain, or on which so many are overdue where the number
     * is negative; the day of acceptance if there never were more. Empty while the clock stands still.
     */
    public Optional<LocalDate> firstDayWith(WorkingCalendar calendar, int remaining) {
        var days = calendar.asItIsNow();
        return due(days)
                .map(DueDate::date)
                .map(due -> remaining < 0 ? past(days, due, -remaining) : before(days, due, remaining));
    }

    private LocalDate past(WorkingCalendar days, LocalDate due, int overdue) {
        var pauses = new Suspensions(suspensions);
        var date = due;
        for (var left = overdue; left > 0; ) {
            date = date.plusDays(1);
            if (days.isWorkingDay(date) && !pauses.cover(date)) left--;
        }
        return date;
    }

    private LocalDate before(WorkingCalendar days, LocalDate due, int remaining) {
        var pauses = new Suspensions(suspensions);
        var date = due;
        for (var left = remaining; date.isAfter(acceptedOn); date = date.minusDays(1)) {
            var counted = days.isWorkingDay(date) && !pauses.cover(date);
            if (counted && left == 0) return date;
            if (counted) left--;
        }
        return date;
    }

    /** Every day from acceptance to {@code to}: counted, within the extension, at rest, or suspended. */
    public List<CountedDay> explain(WorkingCalendar calendar, LocalDate to) {
        return calendar.explain(acceptedOn, to, new Suspensions(suspensions)).stream()
                .map(this::withExtension)
                .toList();
    }

    /** The light of today. */
    public Light light(WorkingCalendar calendar, LocalDate today) {
        var days = calendar.asItIsNow();
        return due(days)
                .map(due -> Light.of(due, remaining(days, today), today))
                .orElse(Light.NONE);
    }

    /** Extends it within the frame of the law, if nobody has and it is not late yet. */
    public ExtensionRuling extend(WorkingCalendar calendar, TimeFrame frame, LimitExtension asked) {
        if (extension.isPresent()) return new ExtensionRuling.AlreadyExtended(extension.get());
        var late =
                due(calendar).map(DueDate::date).filter(due -> asked.grantedOn().isAfter(due));
        if (late.isPresent()) return new ExtensionRuling.TooLate(late.get());
        var most = frame.extensionOf(workingDays);
        return asked.workingDays() > most
                ? new ExtensionRuling.BeyondFrame(most)
                : new ExtensionRuling.Extended(new TimeLimit(acceptedOn, workingDays, Optional.of(asked), suspensions));
    }

    /** The day on which the budget is consumed to the last. */
    private LocalDate lastCounted(WorkingCalendar days) {
        var pauses = new Suspensions(suspensions);
        var date = acceptedOn;
        for (var left = budget(); left > 0; ) {
            date = date.plusDays(1);
            if (days.isWorkingDay(date) && !pauses.cover(date)) left--;
        }
        return date;
    }

    /** A pause that begins on the last day still gives its days, and so does one that follows it without a gap. */
    private LocalDate reach(LocalDate consumed) {
        var reach = consumed;
        for (var moved = true; moved; ) {
            moved = false;
            for (var pause : suspensions) {
                if (pause instanceof Suspension.Ended(var start, var end)
                        && !start.isAfter(reach)
                        && end.isAfter(reach)) {
                    reach = end;
                    moved = true;
                }
            }
        }
        return reach;
    }

    private static LocalDate lastWorkingDay(WorkingCalendar days, LocalDate after, LocalDate upTo) {
        var date = upTo;
        while (date.isAfter(after) && !days.isWorkingDay(date)) date = date.minusDays(1);
        return date;
    }

    private CountedDay withExtension(CountedDay day) {
        var extended = extension.isPresent() && day.effect() == CountedDay.Effect.COUNTED && day.count() > workingDays;
        return extended ? new CountedDay(day.day(), CountedDay.Effect.EXTENDED, day.count()) : day;
    }
}
