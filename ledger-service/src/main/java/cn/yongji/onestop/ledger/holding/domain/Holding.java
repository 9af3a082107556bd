package cn.yongji.onestop.ledger.holding.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.holding.domain.ReviewHolders.Waited;
import cn.yongji.onestop.ledger.page.domain.Mark;
import cn.yongji.onestop.ledger.page.domain.ProblemCourse;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.End;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Lap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Works out who held each day, up to and including a day. */
public final class Holding {
    private final WorkingCalendar calendar;
    private final LocalDate to;

    private Holding(WorkingCalendar calendar, LocalDate to) {
        this.calendar = calendar.asItIsNow();
        this.to = to;
    }

    /** Who held each day of a project, as far as its course tells. */
    public static Holders of(ProjectCourse course, WorkingCalendar calendar, LocalDate to) {
        return new Holding(calendar, to).of(course);
    }

    private Holders of(ProjectCourse course) {
        var problems =
                course.problems().stream().collect(Collectors.toMap(ProblemCourse::problemId, Function.identity()));
        var reviews = course.reviews().stream()
                .map(it -> new ReviewDays(it, problems, calendar))
                .sorted(Comparator.comparing(it -> it.course().matterCode()))
                .toList();
        var pacing = new ProjectDays(course, reviews);
        var runs = course.opened()
                .map(opened -> HeldDay.runs(opened.on(), lastDay(course), calendar, pacing::on))
                .orElse(List.of());
        return new Holders(
                to, runs, HeldTotal.of(runs), reviews.stream().map(this::review).toList());
    }

    /** The file is held until the works begin (S40). */
    private LocalDate lastDay(ProjectCourse course) {
        return course.begun().map(Mark::on).filter(it -> it.isBefore(to)).orElse(to);
    }

    private ReviewHolders review(ReviewDays days) {
        var course = days.course();
        var runs = course.laps().stream()
                .flatMap(lap -> HeldDay.runs(lap.start().on(), last(lap), calendar, day -> days.on(day, lap)).stream())
                .toList();
        var decision = Optional.ofNullable(
                        course.laps().isEmpty() ? null : course.laps().getLast())
                .flatMap(Lap::end)
                .filter(End::decided);
        return new ReviewHolders(
                course.reviewId(),
                course.matterCode(),
                course.matterName(),
                course.department(),
                course.departmentName(),
                waited(course),
                runs,
                HeldTotal.of(runs),
                decision.map(it -> it.mark().on()),
                decision.map(End::usedWorkingDays));
    }

    private LocalDate last(Lap lap) {
        var end = lap.end().map(End::mark).map(Mark::on).orElse(to);
        return end.isAfter(to) ? to : end;
    }

    private Optional<Waited> waited(ReviewCourse course) {
        return course.accepted().map(Mark::on).flatMap(from -> {
            var until = course.laps().stream()
                    .map(lap -> lap.start().on())
                    .findFirst()
                    .or(() -> course.left().map(End::mark).map(Mark::on))
                    .filter(it -> !it.isAfter(to))
                    .orElse(to);
            if (!until.isAfter(from)) return Optional.empty();
            var natural = Math.toIntExact(until.toEpochDay() - from.toEpochDay());
            return Optional.of(new Waited(from, until, natural, calendar.between(from, until)));
        });
    }
}
