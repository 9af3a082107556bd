package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.cases.domain.review.Reviewer;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which of its open reviews a department wants to see; what is empty does not matter.
 *
 * @param dueBefore whose due day is before this one
 * @param assignee who has it on the desk; {@link #NOBODY} for those that nobody has
 */
public record InboxFilter(
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

    /** Asks the review itself: the list finds, but never decides. */
    boolean admits(Case of, Review.Open review, WorkingCalendar calendar, LocalDate today) {
        return status.filter(wanted -> wanted != ReviewStatus.of(review)).isEmpty()
                && light.filter(wanted -> wanted != colour(review, calendar, today))
                        .isEmpty()
                && dueBefore.filter(day -> !isDueBefore(review, calendar, day)).isEmpty()
                && matter.filter(wanted -> !wanted.equals(review.matter().value()))
                        .isEmpty()
                && assignee.filter(wanted -> !wanted.equals(assigneeOf(review))).isEmpty()
                && project.filter(wanted -> !wanted.equals(of.application().projectId()))
                        .isEmpty();
    }

    /** Who has it on the desk. */
    public static String assigneeOf(Review review) {
        return review.docket().desk().reviewer().map(Reviewer::subject).orElse(NOBODY);
    }

    /** The due day, while the clock runs. */
    public static Optional<LocalDate> dueOf(Review review, WorkingCalendar calendar) {
        return review.beneath() instanceof Review.Running running
                ? running.clock().due(calendar).map(due -> due.date())
                : Optional.empty();
    }

    private static Light.Colour colour(Review review, WorkingCalendar calendar, LocalDate today) {
        return review.beneath() instanceof Review.Running running
                ? running.clock().light(calendar, today).colour()
                : Light.Colour.NONE;
    }

    private static boolean isDueBefore(Review review, WorkingCalendar calendar, LocalDate day) {
        return dueOf(review, calendar).filter(due -> due.isBefore(day)).isPresent();
    }
}
