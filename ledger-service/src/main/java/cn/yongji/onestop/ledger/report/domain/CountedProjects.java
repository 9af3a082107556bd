package cn.yongji.onestop.ledger.report.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.ledger.page.domain.ApplicationCourse;
import cn.yongji.onestop.ledger.page.domain.GapCourse;
import cn.yongji.onestop.ledger.page.domain.Mark;
import cn.yongji.onestop.ledger.page.domain.ProblemCourse;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse.Planned;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.End;
import cn.yongji.onestop.ledger.report.domain.Counted.Label;
import cn.yongji.onestop.ledger.report.domain.Counted.Place;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;

/** What reports count of a project beyond the clocks of its reviews. */
record CountedProjects(ReportFacts project, WorkingCalendar calendar, LocalDate today) {
    /** An application with its notices. */
    record Accepted(int notices) {}

    /** An exemption that was used. */
    record Exempted(boolean undone) {}

    /** A promise that was kept or not. */
    record Gap(boolean missed) {}

    /**
     * A problem.
     *
     * @param days working days until it was closed, or until the end of the period
     * @param openedIn whether it was raised in the period
     */
    record Problem(boolean openedIn, boolean closedIn, boolean openAtEnd, int days, boolean movedUp) {}

    /** What a project saves: against the plan, or as it came out. */
    record Saved(int visits, int baseline, int days, int materials) {}

    Stream<Counted<Accepted>> accepted() {
        return course().applications().stream()
                .flatMap(it -> it.accepted().stream()
                        .map(on -> new Counted<>(
                                place(
                                        on.on(),
                                        Optional.of(it.stage()).filter(stage -> !stage.isEmpty()),
                                        Optional.empty()),
                                new Accepted(notices(it)))));
    }

    private static int notices(ApplicationCourse application) {
        return (int) application.steps().stream()
                .filter(it -> it.with() == ApplicationCourse.With.APPLICANT)
                .count();
    }

    Stream<Counted<Exempted>> exempted() {
        var since = firstAccepted();
        if (since.isEmpty()) return Stream.empty();
        return planAt(since.get()).stream()
                .flatMap(it -> it.exempt().stream())
                .distinct()
                .map(it -> new Counted<>(
                        new Place(
                                since.get(),
                                Optional.empty(),
                                Optional.of(Label.of(it.matterCode())),
                                course().track(),
                                Optional.empty(),
                                Optional.of(it.rule())),
                        new Exempted(course().undone().contains(it))));
    }

    Stream<Counted<Gap>> gaps() {
        return course().gaps().stream().flatMap(it -> gap(it).stream());
    }

    /** It settles when it is fulfilled, else on its due day; what came after that day stays missed. */
    private Optional<Counted<Gap>> gap(GapCourse gap) {
        var kept = gap.fulfilledOn().filter(it -> !it.isAfter(gap.dueOn()));
        if (kept.isPresent()) return Optional.of(new Counted<>(place(kept.get(), gap), new Gap(false)));
        return gap.ended() || !today.isAfter(gap.dueOn())
                ? Optional.empty()
                : Optional.of(new Counted<>(place(gap.dueOn(), gap), new Gap(true)));
    }

    private Place place(LocalDate day, GapCourse gap) {
        var review = course().reviews().stream()
                .filter(it -> it.matterCode().equals(gap.matterCode()))
                .findFirst();
        return new Place(
                day,
                review.map(it -> new Label(it.department(), it.departmentName())),
                Optional.of(review.map(it -> new Label(it.matterCode(), it.matterName()))
                        .orElseGet(() -> Label.of(gap.matterCode()))),
                course().track(),
                review.map(ReviewCourse::stage).filter(it -> !it.isEmpty()),
                Optional.empty());
    }

    /** Those that were there in the period. Its day is that of its raising, or the first of the period. */
    Stream<Counted<Problem>> problems(ReportPeriod period) {
        return course().problems().stream().flatMap(it -> problem(it, period).stream());
    }

    private Optional<Counted<Problem>> problem(ProblemCourse problem, ReportPeriod period) {
        if (problem.steps().isEmpty()) return Optional.empty();
        var raised = problem.steps().getFirst().mark().on();
        var closed = problem.closed().map(Mark::on);
        if (raised.isAfter(period.to())
                || closed.filter(it -> it.isBefore(period.from())).isPresent()) {
            return Optional.empty();
        }
        var end = period.to().isAfter(today) ? today : period.to();
        var open = closed.map(it -> it.isAfter(period.to())).orElse(true);
        var levels = problem.steps().stream()
                .filter(it -> !it.mark().on().isAfter(period.to()))
                .flatMap(it -> it.level().stream())
                .distinct()
                .count();
        var days = calendar.between(raised, closed.filter(_ -> !open).orElse(end));
        var day = raised.isBefore(period.from()) ? period.from() : raised;
        var place = place(day, Optional.empty(), Optional.of(problem.problemClass()));
        return Optional.of(new Counted<>(
                place,
                new Problem(
                        period.covers(raised),
                        !open && closed.filter(period::covers).isPresent(),
                        open,
                        days,
                        levels > 1)));
    }

    /** By the plan that was in force when the first application was accepted. */
    Stream<Counted<Saved>> promised() {
        return firstAccepted()
                .flatMap(on -> planAt(on)
                        .map(plan -> new Counted<>(
                                place(on, Optional.empty(), Optional.empty()),
                                new Saved(
                                        0,
                                        plan.serialVisits(),
                                        plan.serialWorkingDays() - plan.workingDays(),
                                        plan.serialMaterials() - plan.materials()))))
                .stream();
    }

    /** Of a finished project: everything that its plan requires is granted. */
    Stream<Counted<Saved>> achieved() {
        return finished()
                .flatMap(on -> firstAccepted()
                        .flatMap(from -> planAt(from)
                                .map(plan -> new Counted<>(
                                        place(on, Optional.empty(), Optional.empty()),
                                        new Saved(
                                                course().visits().size(),
                                                plan.serialVisits(),
                                                plan.serialWorkingDays() - calendar.between(from, on),
                                                course().filled().slots()
                                                        - course().filled().documents())))))
                .stream();
    }

    private Optional<LocalDate> finished() {
        if (course().plans().isEmpty()) return Optional.empty();
        var granted = new LinkedHashMap<String, LocalDate>();
        for (var review : course().reviews())
            grantedOn(review).ifPresent(on -> granted.merge(review.matterCode(), on, (a, b) -> a.isAfter(b) ? a : b));
        var required = course().plans().getLast().required();
        if (required.isEmpty() || !granted.keySet().containsAll(required)) return Optional.empty();
        return required.stream().map(granted::get).max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> grantedOn(ReviewCourse review) {
        if (review.revoked().isPresent()) return Optional.empty();
        return review.ends()
                .filter(it -> it.how().known() instanceof HowItEnded how && how.grants())
                .map(End::mark)
                .map(Mark::on)
                .findFirst();
    }

    private Optional<LocalDate> firstAccepted() {
        return course().applications().stream()
                .flatMap(it -> it.accepted().stream())
                .map(Mark::on)
                .min(Comparator.naturalOrder());
    }

    private Optional<Planned> planAt(LocalDate day) {
        return course().plans().stream()
                .filter(it -> !it.mark().on().isAfter(day))
                .reduce((_, last) -> last);
    }

    private Place place(LocalDate day, Optional<String> stage, Optional<String> kind) {
        return new Place(day, Optional.empty(), Optional.empty(), course().track(), stage, kind);
    }

    private ProjectCourse course() {
        return project.course();
    }
}
