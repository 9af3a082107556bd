package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.TimeLimit;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a case has to be looked at because a review may have turned red. A provisional date is never red (D2): such a
 * case is looked at again once the calendar reaches further than it did.
 */
public final class RedWatch {
    private final WorkingCalendar calendar;

    public RedWatch(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The first day on which a review that runs, and was not reported yet, may be past its due day. This is worked out
     * with every write, so of reviews that started together and never paused only the shortest limit is counted.
     */
    public Optional<LocalDate> nextLook(Case of) {
        var shortest = new HashMap<LocalDate, TimeLimit>();
        var paused = new ArrayList<TimeLimit>();
        for (var review : of.reviews()) {
            if (!(review.beneath() instanceof Review.Running running)) continue;
            if (running.docket().redSince().isPresent()) continue;
            var clock = running.clock();
            if (clock.suspensions().isEmpty()) shortest.merge(running.startedOn(), clock, RedWatch::shorter);
            else paused.add(clock);
        }
        return Stream.concat(shortest.values().stream(), paused.stream())
                .flatMap(clock -> clock.due(calendar).stream())
                .map(this::dayOfLook)
                .min(Comparator.naturalOrder());
    }

    private static TimeLimit shorter(TimeLimit one, TimeLimit other) {
        return one.workingDays() <= other.workingDays() ? one : other;
    }

    /** Every case whose next look is on this day or before it is to be looked at today. */
    public LocalDate lookUpTo(LocalDate today) {
        var lastKnown = calendar.knownUntil().plusDays(1);
        return today.isAfter(lastKnown) ? lastKnown : today;
    }

    private LocalDate dayOfLook(DueDate due) {
        return due.provisional()
                ? calendar.knownUntil().plusDays(2)
                : due.date().plusDays(1);
    }
}
