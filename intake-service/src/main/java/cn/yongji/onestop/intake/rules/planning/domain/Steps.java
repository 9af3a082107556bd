package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import java.util.List;

/** Says of every matter of the catalogue what it is in the plan. */
final class Steps {
    private final Scope scope;
    private final Holdings standing;
    private final Route route;
    private final PromisedDates dates;

    Steps(Scope scope, Holdings standing, Route route, PromisedDates dates) {
        this.scope = scope;
        this.standing = standing;
        this.route = route;
        this.dates = dates;
    }

    List<PlannedStep> all() {
        return scope.catalogue().matters().stream().map(this::step).toList();
    }

    private PlannedStep step(Matter matter) {
        return switch (scope.of(matter.code())) {
            case Applicability.Needed(var evidence) -> needed(matter, evidence);
            case Applicability.Exempted(var rule) -> new PlannedStep.Exempt(Subject.of(matter), rule);
            case Applicability.Covered(var rule) -> new PlannedStep.Covered(Subject.of(matter), rule);
            case Applicability.OutOfScope(var reason, var evidence) ->
                new PlannedStep.NotApplicable(Subject.of(matter), reason, evidence);
        };
    }

    private PlannedStep needed(Matter matter, List<Evidence> evidence) {
        if (standing.granted(matter.code())) {
            return new PlannedStep.Granted(
                    Subject.of(matter), matter.appliesReason(), evidence, scope.expertReview(matter));
        }
        var later = route.overtakenBy().get(matter.code());
        if (later != null) {
            return new PlannedStep.Supervised(Subject.of(matter), matter.appliesReason(), evidence, later);
        }
        var merged = scope.mergedWith(matter.code());
        var limit = merged.map(MergedMatters::promisedWorkingDays).orElse(matter.promisedWorkingDays());
        return new PlannedStep.Required(
                Subject.of(matter, limit),
                matter.appliesReason(),
                evidence,
                merged.map(MergedMatters::group),
                scope.expertReview(matter),
                scope.appliedTo(matter),
                turn(matter));
    }

    private Turn turn(Matter matter) {
        var course = route.course();
        var code = matter.code();
        return new Turn(
                course.prerequisitesOf(code),
                course.groupOf(code),
                course.startsAfter(code),
                course.finishesAfter(code),
                dates.after(course.finishesAfter(code)),
                course.critical(code),
                course.savesIfDoneToday(code));
    }
}
