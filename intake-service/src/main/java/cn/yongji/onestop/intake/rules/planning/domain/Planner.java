package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;

/** Makes a plan of facts, catalogue, calendar and what is there already. The same four always give the same plan. */
public final class Planner {
    private Planner() {}

    /** The plan of a project that has nothing yet. */
    public static Plan plan(ProjectFacts facts, Catalogue catalogue, WorkingCalendar calendar, LocalDate receivedOn) {
        return plan(facts, catalogue, calendar, receivedOn, Holdings.NOTHING);
    }

    /** The plan of a project whose application is received on {@code receivedOn}, if need be moved to a working day. */
    public static Plan plan(
            ProjectFacts facts,
            Catalogue catalogue,
            WorkingCalendar calendar,
            LocalDate receivedOn,
            Holdings standing) {
        var startOn = calendar.receiptDay(receivedOn);
        var scope = Scope.of(catalogue, facts, startOn);
        var route = Route.of(scope, standing);
        var dates = new PromisedDates(calendar, startOn);
        var course = route.course();
        // What a route saves is told for the whole of it, however much of it is behind.
        var whole = standing.equals(Holdings.NOTHING) ? route : Route.of(scope, Holdings.NOTHING);
        var savings = Savings.of(scope);
        var materials = MaterialList.of(scope, standing, route.matters(), calendar, startOn);
        return new Plan(
                catalogue.version(),
                calendar.version(),
                startOn,
                new Steps(scope, standing, route, dates).all(),
                scope.merged(),
                course.groups(),
                materials,
                course.criticalPath().stream()
                        .flatMap(handling -> handling.matters().stream())
                        .toList(),
                gain(route, dates),
                scope.marks(),
                course.workingDays(),
                dates.after(course.workingDays()),
                course.workingDaysWithReviews(),
                dates.after(course.workingDaysWithReviews()),
                savings.workingDays(whole.course()),
                savings.materials(
                        whole == route
                                ? materials
                                : MaterialList.of(scope, Holdings.NOTHING, whole.matters(), calendar, startOn)),
                savings.visits(catalogue.oneStopVisits(), !whole.matters().isEmpty()));
    }

    /** The first of those that save most, in the order of the catalogue. */
    private static Optional<Gain> gain(Route route, PromisedDates dates) {
        var course = route.course();
        var best = Optional.<Matter>empty();
        var most = 0;
        for (var matter : route.matters()) {
            var saves = course.savesIfDoneToday(matter.code());
            if (saves > most) {
                most = saves;
                best = Optional.of(matter);
            }
        }
        var saved = most;
        return best.map(matter ->
                new Gain(course.handlingOf(matter.code()).matters(), saved, dates.after(course.workingDays() - saved)));
    }
}
