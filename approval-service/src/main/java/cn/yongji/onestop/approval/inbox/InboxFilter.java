package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.cases.domain.review.Reviewer;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
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

    /** Asks the case itself: the list finds, but never decides. */
    boolean admits(Errand errand, WorkingCalendar calendar, LocalDate today) {
        var review = errand.review();
        return kind.filter(wanted -> wanted != errand.kind()).isEmpty()
                && status.filter(wanted -> errand.kind() != Errand.Kind.REVIEW || wanted != ReviewStatus.of(review))
                        .isEmpty()
                && light.filter(wanted ->
                                wanted != errand.light(calendar, today).colour())
                        .isEmpty()
                && dueBefore.filter(day -> !isDueBefore(errand, calendar, day)).isEmpty()
                && matter.filter(wanted -> !wanted.equals(review.matter().value()))
                        .isEmpty()
                && assignee.filter(wanted -> !wanted.equals(assigneeOf(errand))).isEmpty()
                && project.filter(wanted ->
                                !wanted.equals(errand.of().application().projectId()))
                        .isEmpty();
    }

    /** Who has it on the desk; a question to another department is nobody's there. */
    public static String assigneeOf(Errand errand) {
        return errand instanceof Errand.AskedOpinion
                ? NOBODY
                : errand.review()
                        .docket()
                        .desk()
                        .reviewer()
                        .map(Reviewer::subject)
                        .orElse(NOBODY);
    }

    private static boolean isDueBefore(Errand errand, WorkingCalendar calendar, LocalDate day) {
        return errand.due(calendar).filter(due -> due.date().isBefore(day)).isPresent();
    }
}
