package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.ComplianceTask;
import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.Reported;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.RevocationDuty;
import cn.yongji.onestop.approval.cases.domain.review.Supervision;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.TimeLimit;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When time does something to the reviews of a case next, so that somebody looks that day and not before; and until when
 * it has open deadlines, so that a new calendar finds those that it moves. Worked out with every write.
 */
public final class TimeWatch {
    private final WorkingCalendar calendar;
    private final SupervisionLadder ladder;

    public TimeWatch(WorkingCalendar calendar) {
        this(calendar, SupervisionLadder.Days.USUAL);
    }

    public TimeWatch(WorkingCalendar calendar, SupervisionLadder.Days ladder) {
        this.calendar = calendar;
        this.ladder = new SupervisionLadder(calendar, ladder);
    }

    /** The first day on which somebody has to look. */
    public Optional<LocalDate> nextLook(Case of) {
        var had = new HashSet<Clock>();
        return of.reviews().stream()
                .flatMap(review -> Stream.of(rungs(review, had), silence(review), paper(review), tasks(review)))
                .flatMap(days -> days)
                .min(Comparator.naturalOrder());
    }

    /** The last due day of the reviews that are open and run, and the last day for the answer of a head. */
    public Optional<LocalDate> dueUpTo(Case of) {
        var due = of.reviews().stream()
                .filter(Review.Open.class::isInstance)
                .flatMap(review -> review.timeLimit().stream())
                .distinct()
                .flatMap(limit -> limit.due(calendar).stream())
                .map(DueDate::date);
        return Stream.concat(due, of.reviews().stream().flatMap(TimeWatch::answers))
                .max(Comparator.naturalOrder());
    }

    private static Stream<LocalDate> answers(Review review) {
        var tasks = review.docket().desk().openTasks().stream().map(ComplianceTask::notice);
        var notice = review instanceof Review.Open
                ? review.docket().time().supervision().stream()
                : Stream.<Supervision>empty();
        var duty =
                review.docket().hindrances().duty().filter(RevocationDuty::open).flatMap(RevocationDuty::decideBy);
        return Stream.concat(
                Stream.concat(tasks, notice).filter(it -> it.reply().isEmpty()).map(Supervision::replyBy),
                duty.stream());
    }

    /** Many reviews of a case started together with the same limit; one of them speaks for all. */
    private record Clock(TimeLimit limit, Reported reported) {}

    private Stream<LocalDate> rungs(Review review, HashSet<Clock> had) {
        if (!(review instanceof Review.Open) || !(review.beneath() instanceof Review.Running running)) {
            return Stream.empty();
        }
        var clock = running.clock();
        var reported = review.docket().time().reported();
        if (clock.standsStill() || !had.add(new Clock(clock, reported))) return Stream.empty();
        return ladder.nextDay(clock, reported).stream();
    }

    private static Stream<LocalDate> silence(Review review) {
        if (review instanceof Review.Closed) return Stream.empty();
        return review.docket().desk().consultations().stream()
                .filter(Consultation::open)
                .map(asked -> asked.answerBy().plusDays(1));
    }

    private static Stream<LocalDate> paper(Review review) {
        if (!(review instanceof Review.Passed passed)) return Stream.empty();
        if (review.docket().time().reported().paperMissed().isPresent()) return Stream.empty();
        return passed.approval().paperOwedBy().map(day -> day.plusDays(1)).stream();
    }

    private static Stream<LocalDate> tasks(Review review) {
        if (!(review instanceof Review.Passed)) return Stream.empty();
        return review.docket().desk().tasks().stream().flatMap(task -> task.reportOn().stream());
    }
}
