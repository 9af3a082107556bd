package cn.yongji.onestop.intake.project.domain;

import cn.yongji.onestop.intake.facts.domain.FactChange;
import java.util.ArrayList;

/** The rules of an open project. */
public final class ProjectDecider {
    private ProjectDecider() {}

    public static ProjectOutcome decide(Project project, ProjectCommand command) {
        return switch (command) {
            case ProjectCommand.ChangeFacts c -> changeFacts(project, c);
            case ProjectCommand.ConfirmUnitCode c -> confirmUnitCode(project, c);
            case ProjectCommand.IssuePlan c -> issuePlan(project, c);
        };
    }

    private static ProjectOutcome changeFacts(Project project, ProjectCommand.ChangeFacts c) {
        var changes = FactChange.between(project.facts(), c.facts());
        if (changes.isEmpty()) return new ProjectOutcome.Unchanged();
        var version = project.factsVersion() + 1;
        var revisions = new ArrayList<>(project.revisions());
        revisions.add(new FactsRevision(version, changes, c.reason(), c.by(), c.at()));
        // A confirmation speaks of one code only; another code is looked at anew.
        var sameCode = project.facts().unit().uscc().equals(c.facts().unit().uscc());
        var unitCode =
                sameCode ? project.unitCode() : UnitCode.of(c.facts().unit().uscc());
        var next = new Project(
                project.openedBy(),
                project.openedAt(),
                project.agent(),
                version,
                c.facts(),
                unitCode,
                revisions,
                project.plan());
        return new ProjectOutcome.FactsChanged(next, changes, c.reason(), c.by());
    }

    private static ProjectOutcome confirmUnitCode(Project project, ProjectCommand.ConfirmUnitCode c) {
        return switch (project.unitCode()) {
            case UnitCode.Sound _ ->
                refused(new ProjectRefusal.UnitCodeSound(
                        project.facts().unit().uscc().value()));
            case UnitCode.Confirmed(var _, var by, var reason, var _) ->
                refused(new ProjectRefusal.UnitCodeConfirmedBefore(by, reason));
            case UnitCode.InDoubt(var expected, var _) ->
                new ProjectOutcome.UnitCodeConfirmed(
                        project.with(new UnitCode.Confirmed(expected, c.by(), c.reason(), c.at())));
        };
    }

    private static ProjectOutcome issuePlan(Project project, ProjectCommand.IssuePlan c) {
        if (c.factsVersion() != project.factsVersion()) {
            return refused(new ProjectRefusal.FactsMoved(c.factsVersion(), project.factsVersion()));
        }
        var number = project.plan().map(IssuedPlan::planVersion).orElse(0) + 1;
        var issued = new IssuedPlan(number, c.factsVersion(), c.plan(), c.by(), c.at());
        return new ProjectOutcome.PlanIssued(project.with(issued), issued);
    }

    private static ProjectOutcome refused(ProjectRefusal refusal) {
        return new ProjectOutcome.Refused(refusal);
    }
}
