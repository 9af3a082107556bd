package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which of what waits for it a department wants to see; what is empty does not matter.
 *
 * @param status of a review; nothing else has one
 * @param dueBefore whose due day is before this one
 * @param assignee who has it on the desk; {@link #NOBODY} for those that nobody has
 */
public record InboxFilter(
        Optional<Errand.Kind> kind,
        Optional<ReviewStatus> status,
        Optional<Light.Colour> light,
        Optional<LocalDate> dueBefore,
        Optional<String> matter,
        Optional<String> assignee,
        Optional<String> project) {
    public static final String NOBODY = "-";

    /** Whether the list is in the order of due days, the most urgent first, instead of that of acceptance. */
    public boolean byDueDay() {
        return dueBefore.isPresent()
                || light.filter(colour -> colour != Light.Colour.NONE).isPresent();
    }

    /** Asks the errand itself: the list finds, but never decides. */
    boolean admits(Errand errand, WorkingCalendar calendar, LocalDate today) {
        return is(kind, errand.kind())
                && (status.isEmpty() || status.equals(errand.status()))
                && is(light, errand.light(calendar, today).colour())
                && dueBefore.filter(day -> !isDueBefore(errand, calendar, day)).isEmpty()
                && (matter.isEmpty() || matter.equals(errand.matter().map(MatterCode::value)))
                && is(assignee, errand.assignee())
                && is(project, errand.projectId());
    }

    private static <T> boolean is(Optional<T> wanted, T is) {
        return wanted.isEmpty() || wanted.get().equals(is);
    }

    private static boolean isDueBefore(Errand errand, WorkingCalendar calendar, LocalDate day) {
        return errand.due(calendar).filter(due -> due.date().isBefore(day)).isPresent();
    }
}
