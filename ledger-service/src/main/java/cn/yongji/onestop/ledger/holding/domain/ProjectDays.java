package cn.yongji.onestop.ledger.holding.domain;

import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.ledger.page.domain.ApplicationCourse.Step;
import cn.yongji.onestop.ledger.page.domain.ApplicationCourse.With;
import cn.yongji.onestop.ledger.page.domain.Mark;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse.Planned;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.End;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Lap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days of a whole project: those of the review that sets the pace, which is the one with most working days left that
 * morning, one that stands still included. While no review is open, of whoever has what comes next.
 */
final class ProjectDays {
    private final ProjectCourse course;
    private final List<ReviewDays> reviews;

    /** @param reviews by matter, so that the first of equals sets the pace */
    ProjectDays(ProjectCourse course, List<ReviewDays> reviews) {
        this.course = course;
        this.reviews = List.copyOf(reviews);
    }

    private record Open(ReviewDays days, Lap lap, int left) {}

    HeldDay on(LocalDate day) {
        Open pacing = null;
        for (var review : reviews) {
            var lap = review.lapOf(day);
            if (lap.isEmpty()) continue;
            var left = review.left(day, lap.get());
            if (pacing == null || left > pacing.left()) pacing = new Open(review, lap.get(), left);
        }
        return pacing == null ? between(day) : pacing.days().on(day, pacing.lap());
    }

    private HeldDay between(LocalDate day) {
        return lying(day, With.WINDOW)
                .map(it -> held(new DayHolder.Window(), it))
                .or(() -> lying(day, With.APPLICANT)
                        .map(it -> held(new DayHolder.Applicant(DayHolder.Asked.CORRECTION), it)))
                .orElseGet(() -> idle(day));
    }

    private HeldDay idle(LocalDate day) {
        var since = idleSince(day);
        return allGranted(day) ? held(new DayHolder.FollowUp(), since) : held(new DayHolder.Preparation(), since);
    }

    private static HeldDay held(DayHolder holder, Mark since) {
        return new HeldDay(holder, Optional.empty(), since.entry());
    }

    /** Since when an application lies there that lay there at the first instant of the day. */
    private Optional<Mark> lying(LocalDate day, With with) {
        return course.applications().stream()
                .flatMap(it -> before(it.steps().stream(), day).reduce((_, last) -> last).stream())
                .filter(it -> it.with() == with)
                .map(Step::mark)
                .min(Comparator.comparing(Mark::on).thenComparing(Mark::entry));
    }

    private static Stream<Step> before(Stream<Step> steps, LocalDate day) {
        return steps.filter(it -> it.mark().on().isBefore(day));
    }

    private boolean allGranted(LocalDate day) {
        var required = course.plans().stream()
                .filter(it -> it.mark().on().isBefore(day))
                .reduce((_, last) -> last)
                .map(Planned::required)
                .orElse(Set.of());
        return !required.isEmpty() && granted(day).containsAll(required);
    }

    private Set<String> granted(LocalDate day) {
        return course.reviews().stream()
                .filter(review -> grants(review, day))
                .map(ReviewCourse::matterCode)
                .collect(Collectors.toSet());
    }

    private static boolean grants(ReviewCourse review, LocalDate day) {
        var taken = review.revoked().filter(it -> it.on().isBefore(day)).isPresent();
        return !taken && ends(review, day).anyMatch(it -> it.how().known() instanceof HowItEnded how && how.grants());
    }

    private static Stream<End> ends(ReviewCourse review, LocalDate day) {
        return review.ends().filter(it -> it.mark().on().isBefore(day));
    }

    /** The last thing that was done with before that day. */
    private Mark idleSince(LocalDate day) {
        var decided = course.reviews().stream().flatMap(it -> ends(it, day)).map(End::mark);
        var left = course.applications().stream()
                .flatMap(it -> before(it.steps().stream(), day))
                .filter(it -> it.with() == With.NOBODY)
                .map(Step::mark);
        return Stream.of(course.opened().stream(), decided, left)
                .flatMap(it -> it)
                .max(Comparator.comparing(Mark::on).thenComparing(Mark::entry))
                .orElseThrow();
    }
}
