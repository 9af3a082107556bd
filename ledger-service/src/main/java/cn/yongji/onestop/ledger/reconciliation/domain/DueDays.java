package cn.yongji.onestop.ledger.reconciliation.domain;

import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.DifferingField;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.holding.domain.ReviewClock;
import cn.yongji.onestop.ledger.page.domain.PageFold;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The due days of a case counted anew from what moved its clocks. That day decides, not the one that was told last: when a calendar
 * was published, the service counts by it at once and tells the moved days one after the other.
 */
final class DueDays {
    private final boolean sameCalendar;
    private final Map<String, LocalDate> counted;

    private DueDays(boolean sameCalendar, Map<String, LocalDate> counted) {
        this.sameCalendar = sameCalendar;
        this.counted = Map.copyOf(counted);
    }

    static DueDays of(ListedLine line, List<RecordedFact> upTo, List<RecordedFact> ledger, WorkingCalendar calendar) {
        var now = calendar.asItIsNow();
        var same = now.version().equals(line.list().calendar());
        if (!same || line.kind() != DigestKind.CASES) return new DueDays(same, Map.of());
        var facts = new ArrayList<RecordedFact>();
        for (var it : ledger) if (accepts(it, line.line().id())) facts.add(it);
        facts.addAll(upTo);
        var counted = new HashMap<String, LocalDate>();
        for (var review : PageFold.courseOf(facts).reviews()) {
            due(review, now).ifPresent(day -> counted.put(review.matterCode() + ".due", day));
        }
        return new DueDays(true, counted);
    }

    private static boolean accepts(RecordedFact it, String application) {
        return it.fact()
                .filter(ApplicationAcceptedV1.class::isInstance)
                .map(ApplicationAcceptedV1.class::cast)
                .filter(accepted -> accepted.applicationId().equals(application))
                .isPresent();
    }

    private static Optional<LocalDate> due(ReviewCourse review, WorkingCalendar calendar) {
        if (review.laps().isEmpty() || review.laps().getLast().end().isPresent()) return Optional.empty();
        return ReviewClock.of(review, review.laps().getLast(), calendar)
                .due(calendar)
                .map(DueDate::date);
    }

    /** The field with the day that counts, if the listed one is another. */
    Optional<DifferingField> differing(DifferingField field) {
        var due = counted.get(field.name());
        var clocksRun = field.listed() != null && field.recorded() != null;
        // A calendar that only one of them has yet says nothing about the other.
        if (clocksRun && !sameCalendar) return Optional.empty();
        var right = clocksRun && due != null ? due.toString() : field.recorded();
        return Views.differs(field.listed(), right)
                ? Optional.of(new DifferingField(field.name(), field.listed(), right))
                : Optional.empty();
    }
}
