package cn.yongji.onestop.intake.counter.simulation.domain;

import cn.yongji.onestop.intake.counter.simulation.domain.SimulatedDifference.MatterTurn;
import cn.yongji.onestop.intake.counter.simulation.domain.SimulatedDifference.Stand;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.planning.domain.AppliedRule;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.PlanDifference;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import cn.yongji.onestop.intake.rules.planning.domain.Planner;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Plans a project by two versions of the catalogue and tells what differs: a pure function of its facts. What the project has
 * been granted does not count here, since the question is what the versions ask for.
 */
public record Simulator(Catalogue before, Catalogue after, WorkingCalendar calendar, LocalDate on) {

    /** What differs for a project; nothing where it would be treated alike. */
    public Optional<SimulatedDifference> compare(String projectId, ProjectFacts facts) {
        var was = Planner.plan(facts, before, calendar, on);
        var is = Planner.plan(facts, after, calendar, on);
        var difference = PlanDifference.between(was, is);
        var turns = difference.matters().stream()
                .map(Simulator::turn)
                .filter(Simulator::concerns)
                .toList();
        if (turns.isEmpty() && alike(difference)) return Optional.empty();
        return Optional.of(new SimulatedDifference(
                projectId,
                facts.name(),
                tendency(was, is, difference),
                turns,
                difference.materialsAdded(),
                difference.materialsDropped(),
                was.workingDays().planned(),
                is.workingDays().planned()));
    }

    private static boolean alike(PlanDifference difference) {
        return difference.materialsAdded().isEmpty()
                && difference.materialsDropped().isEmpty()
                && difference.remainingDaysMore() == 0;
    }

    // A matter that one version does not know and the other does not ask for concerns nobody.
    private static boolean concerns(MatterTurn turn) {
        return isNeeded(turn.before())
                || isNeeded(turn.after())
                || !(turn.before() == Stand.ABSENT || turn.after() == Stand.ABSENT);
    }

    private static boolean isNeeded(Stand stand) {
        return stand == Stand.REQUIRED || stand == Stand.MERGED;
    }

    private static Tendency tendency(Plan was, Plan is, PlanDifference difference) {
        var matters = Long.compare(is.required().count(), was.required().count());
        var days = Integer.compare(is.workingDays().planned(), was.workingDays().planned());
        var more = matters > 0 || days > 0 || !difference.materialsAdded().isEmpty();
        var less = matters < 0 || days < 0 || !difference.materialsDropped().isEmpty();
        if (more) return less ? Tendency.MIXED : Tendency.LOSES;
        return less ? Tendency.GAINS : Tendency.OTHERWISE;
    }

    private static MatterTurn turn(PlanDifference.MatterChange change) {
        var named = change.after().or(change::before).orElseThrow();
        return new MatterTurn(
                change.matter(),
                named.name(),
                change.before().map(Simulator::stand).orElse(Stand.ABSENT),
                change.after().map(Simulator::stand).orElse(Stand.ABSENT),
                change.before().map(Simulator::rules).orElse(List.of()),
                change.after().map(Simulator::rules).orElse(List.of()));
    }

    private static Stand stand(PlannedStep step) {
        return switch (step) {
            case PlannedStep.Required it -> it.handling().isPresent() ? Stand.MERGED : Stand.REQUIRED;
            case PlannedStep.Granted _ -> Stand.REQUIRED;
            case PlannedStep.Exempt _, PlannedStep.Covered _, PlannedStep.Supervised _, PlannedStep.NotApplicable _ ->
                Stand.SPARED;
        };
    }

    private static List<String> rules(PlannedStep step) {
        return switch (step) {
            case PlannedStep.Required it ->
                it.rules().stream().map(AppliedRule::rule).toList();
            case PlannedStep.Exempt it -> List.of(it.rule().rule());
            case PlannedStep.Covered it -> List.of(it.rule().rule());
            case PlannedStep.Granted _, PlannedStep.Supervised _, PlannedStep.NotApplicable _ -> List.of();
        };
    }
}
