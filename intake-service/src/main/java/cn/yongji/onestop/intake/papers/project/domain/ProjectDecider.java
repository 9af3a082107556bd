package cn.yongji.onestop.intake.papers.project.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.planning.domain.Expiries;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.Undoing;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import java.time.Instant;
import java.util.Optional;

/** The rules of an open project. */
public final class ProjectDecider {
    private ProjectDecider() {}

    public static ProjectOutcome decide(Project project, ProjectCommand command) {
        return switch (command) {
            case ProjectCommand.ChangeFacts c -> changeFacts(project, c);
            case ProjectCommand.ConfirmUnitCode c -> confirmUnitCode(project, c);
            case ProjectCommand.IssuePlan c -> issuePlan(project, c);
            case ProjectCommand.ExpireEvidence c -> expireEvidence(project, c);
            case ProjectCommand.MoveCatalogue c -> moveCatalogue(project, c);
        };
    }

    private static ProjectOutcome changeFacts(Project project, ProjectCommand.ChangeFacts c) {
        var changes = FactChange.between(project.facts(), c.facts());
        if (changes.isEmpty()) return new ProjectOutcome.Unchanged();
        var revision = new FactsRevision(project.factsVersion() + 1, changes, c.reason(), c.by(), c.at());
        // A confirmation speaks of one code only; another code is looked at anew.
        var sameCode = project.facts().unit().uscc().equals(c.facts().unit().uscc());
        var unitCode =
                sameCode ? project.unitCode() : UnitCode.of(c.facts().unit().uscc());
        var next = project.with(c.facts(), unitCode, revision);
        var issued = c.replanned().filter(_ -> next.plan().isPresent()).map(plan -> issue(next, plan, c.by(), c.at()));
        return new ProjectOutcome.FactsChanged(
                issued.map(ProjectOutcome.PlanIssued::next).orElse(next), changes, c.reason(), c.by(), issued);
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
        var pinned = pinned(project);
        if (pinned.filter(it -> !it.equals(c.plan().catalogueVersion())).isPresent()) {
            return refused(
                    new ProjectRefusal.OtherCatalogue(pinned.get(), c.plan().catalogueVersion()));
        }
        return issue(project, c.plan(), c.by(), c.at());
    }

    // Whoever comes second finds another plan, and one that rests on nothing that is over.
    private static ProjectOutcome expireEvidence(Project project, ProjectCommand.ExpireEvidence c) {
        var due = project.plan()
                .filter(issued -> Expiries.since(issued.plan(), c.today()))
                .filter(_ -> PlanBasis.of(project).equals(c.basis()));
        if (due.isEmpty()) return new ProjectOutcome.Unchanged();
        var issued = issue(project, c.replanned(), c.by(), c.at());
        // Where everything that rested on it is decided, its end is nobody's news.
        return issued.undone().isEmpty() && !Expiries.standInLost(due.get().plan(), c.replanned())
                ? new ProjectOutcome.Unchanged()
                : issued;
    }

    private static ProjectOutcome moveCatalogue(Project project, ProjectCommand.MoveCatalogue c) {
        if (pinned(project).filter(it -> !it.equals(c.move().to())).isEmpty()) {
            return refused(new ProjectRefusal.NothingToMove(c.move().to()));
        }
        if (c.factsVersion() != project.factsVersion()) {
            return refused(new ProjectRefusal.FactsMoved(c.factsVersion(), project.factsVersion()));
        }
        return issue(project, c.plan(), c.by(), c.at(), Optional.of(c.move()));
    }

    /** The version of the catalogue that the project is planned by (D19). */
    private static Optional<String> pinned(Project project) {
        return project.plan().map(issued -> issued.plan().catalogueVersion());
    }

    private static ProjectOutcome.PlanIssued issue(Project project, Plan plan, String by, Instant at) {
        return issue(project, plan, by, at, Optional.empty());
    }

    private static ProjectOutcome.PlanIssued issue(
            Project project, Plan plan, String by, Instant at, Optional<CatalogueMove> move) {
        var number = project.plan().map(IssuedPlan::planVersion).orElse(0) + 1;
        var issued = new IssuedPlan(number, project.factsVersion(), plan, by, at, move);
        var undone = project.plan().stream()
                .flatMap(before ->
                        Undoing.between(before.plan(), plan, Situation.of(project.facts(), plan.startOn())).stream())
                .map(it -> new UndoneExemption(it.subject(), it.rule(), it.causes(), it.effect(), number, at, by))
                .toList();
        return new ProjectOutcome.PlanIssued(project.with(issued, undone), issued, undone);
    }

    private static ProjectOutcome refused(ProjectRefusal refusal) {
        return new ProjectOutcome.Refused(refusal);
    }
}
