package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Comparator;
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

    /** The first day on which a review that runs, and was not reported yet, may be past its due day. */
    public Optional<LocalDate> nextLook(Case of) {
        return of.reviews().stream()
                .flatMap(review -> review instanceof Review.UnderReview running ? Stream.of(running) : Stream.empty())
                .filter(running -> running.docket().redSince().isEmpty())
                .flatMap(running -> running.clock().due(calendar).stream())
                .map(this::dayOfLook)
                .min(Comparator.naturalOrder());
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
