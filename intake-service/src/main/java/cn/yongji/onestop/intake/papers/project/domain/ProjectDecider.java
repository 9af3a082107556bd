package cn.yongji.onestop.intake.papers.project.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.planning.domain.Expiries;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.Undoing;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of an open project. */
public final class ProjectDecider {
    private ProjectDecider() {}

    /** A plan that is issued, and with it exemptions of the plan before that may be undone. */
    private record Issue(Project next, IssuedPlan plan, List<UndoneExemption> undone) {
        List<EventContract> events(String id) {
            return ProjectEvents.issued(id, plan, undone);
        }

        Decision<Project, ProjectRefusal> told(String id) {
            return Decision.changed(next, events(id));
        }
    }

    public static Decision<Project, ProjectRefusal> decide(String id, Project project, ProjectCommand command) {
        return switch (command) {
            case ProjectCommand.ChangeFacts c -> changeFacts(id, project, c);
            case ProjectCommand.ConfirmUnitCode c -> confirmUnitCode(project, c);
            case ProjectCommand.BeginWorks c -> beginWorks(id, project, c);
            case ProjectCommand.CorrectWorks c -> correctWorks(id, project, c);
            case ProjectCommand.IssuePlan c -> issuePlan(id, project, c);
            case ProjectCommand.ExpireEvidence c -> expireEvidence(id, project, c);
            case ProjectCommand.MoveCatalogue c -> moveCatalogue(id, project, c);
            case ProjectCommand.SuperviseUndone c -> supervise(id, project, c);
            case ProjectCommand.Number c -> number(id, project, c);
        };
    }

    private static Decision<Project, ProjectRefusal> number(String id, Project project, ProjectCommand.Number c) {
        if (project.number().isPresent()) return Decision.unchanged();
        var next = project.with(c.number());
        return Decision.changed(next, ProjectEvents.numbered(id, next, c.by()));
    }

    private static Decision<Project, ProjectRefusal> changeFacts(
            String id, Project project, ProjectCommand.ChangeFacts c) {
        var changes = FactChange.between(project.facts(), c.facts());
        if (changes.isEmpty()) return Decision.unchanged();
        var revision = new FactsRevision(project.factsVersion() + 1, changes, c.reason(), c.by(), c.at());
        // A confirmation speaks of one code only; another code is looked at anew.
        var sameCode = project.facts().unit().uscc().equals(c.facts().unit().uscc());
        var unitCode =
                sameCode ? project.unitCode() : UnitCode.of(c.facts().unit().uscc());
        var next = project.with(c.facts(), unitCode, revision);
        var issued = c.replanned().filter(_ -> next.plan().isPresent()).map(plan -> issue(next, plan, c.by(), c.at()));
        var events = new ArrayList<EventContract>();
        events.add(ProjectEvents.changed(id, revision, next));
        issued.ifPresent(it -> events.addAll(it.events(id)));
        return Decision.changed(issued.map(Issue::next).orElse(next), events);
    }

    private static Decision<Project, ProjectRefusal> confirmUnitCode(
            Project project, ProjectCommand.ConfirmUnitCode c) {
        return switch (project.unitCode()) {
            case UnitCode.Sound _ ->
                refused(new ProjectRefusal.UnitCodeSound(
                        project.facts().unit().uscc().value()));
            case UnitCode.Confirmed(var _, var by, var reason, var _) ->
                refused(new ProjectRefusal.UnitCodeConfirmedBefore(by, reason));
            case UnitCode.InDoubt(var expected, var _) ->
                Decision.changed(project.with(new UnitCode.Confirmed(expected, c.by(), c.reason(), c.at())));
        };
    }

    /** The file stays open after the construction permit, until the works have begun. */
    private static Decision<Project, ProjectRefusal> beginWorks(
            String id, Project project, ProjectCommand.BeginWorks c) {
        if (project.works().isPresent()) {
            return refused(
                    new ProjectRefusal.WorksBegunBefore(project.works().get().begunOn()));
        }
        if (!c.permitted()) return refused(new ProjectRefusal.PermitMissing());
        return begun(id, project, new WorksStart(c.begunOn(), c.at(), c.by()), null);
    }

    /** A wrong day is corrected with a reason, since the three months of the permit are counted against it (建筑法 art. 9). */
    private static Decision<Project, ProjectRefusal> correctWorks(
            String id, Project project, ProjectCommand.CorrectWorks c) {
        if (project.works().isEmpty()) return refused(new ProjectRefusal.WorksNotReported());
        if (project.works().get().begunOn().equals(c.begunOn())) return Decision.unchanged();
        return begun(id, project, new WorksStart(c.begunOn(), c.at(), c.by()), c.reason());
    }

    private static Decision<Project, ProjectRefusal> begun(
            String id, Project project, WorksStart start, @Nullable String correction) {
        var from = WorkingCalendar.dateOf(project.openedAt());
        var to = WorkingCalendar.dateOf(start.reportedAt());
        if (start.begunOn().isBefore(from) || start.begunOn().isAfter(to)) {
            return refused(new ProjectRefusal.NoDayOfWorks(from, to));
        }
        return Decision.changed(project.begun(start), List.of(ProjectEvents.begun(id, start, correction)));
    }

    private static Decision<Project, ProjectRefusal> issuePlan(String id, Project project, ProjectCommand.IssuePlan c) {
        if (c.factsVersion() != project.factsVersion()) {
            return refused(new ProjectRefusal.FactsMoved(c.factsVersion(), project.factsVersion()));
        }
        var pinned = pinned(project);
        if (pinned.filter(it -> !it.equals(c.plan().catalogueVersion())).isPresent()) {
            return refused(
                    new ProjectRefusal.OtherCatalogue(pinned.get(), c.plan().catalogueVersion()));
        }
        return issue(project, c.plan(), c.by(), c.at()).told(id);
    }

    // Whoever comes second finds another plan, and one that rests on nothing that is over.
    private static Decision<Project, ProjectRefusal> expireEvidence(
            String id, Project project, ProjectCommand.ExpireEvidence c) {
        var due = project.plan()
                .filter(issued -> Expiries.since(issued.plan(), c.today()))
                .filter(_ -> PlanBasis.of(project).equals(c.basis()));
        if (due.isEmpty()) return Decision.unchanged();
        var issued = issue(project, c.replanned(), c.by(), c.at());
        // Where everything that rested on it is decided, its end is nobody's news.
        return issued.undone().isEmpty() && !Expiries.standInLost(due.get().plan(), c.replanned())
                ? Decision.unchanged()
                : issued.told(id);
    }

    /** The step that was to be added came too late: the grant stands, so it is told anew what follows. */
    private static Decision<Project, ProjectRefusal> supervise(
            String id, Project project, ProjectCommand.SuperviseUndone c) {
        Predicate<UndoneExemption> crossed = it -> it.effect() == UndoneExemption.Effect.STEP_ADDED
                && it.subject().matter().equals(c.subject())
                && it.rule().rule().equals(c.rule());
        var late = project.undone().stream().filter(crossed).toList();
        if (late.isEmpty()) return Decision.unchanged();
        var repaired = project.undoing(it -> crossed.test(it) ? it.supervised() : it);
        var issued = issue(repaired, c.replanned(), c.by(), c.at());
        var told =
                new ArrayList<>(late.stream().map(UndoneExemption::supervised).toList());
        told.addAll(issued.undone());
        return new Issue(issued.next(), issued.plan(), told).told(id);
    }

    private static Decision<Project, ProjectRefusal> moveCatalogue(
            String id, Project project, ProjectCommand.MoveCatalogue c) {
        if (pinned(project).filter(it -> !it.equals(c.move().to())).isEmpty()) {
            return refused(new ProjectRefusal.NothingToMove(c.move().to()));
        }
        if (!c.move().difference().equals(c.difference())) {
            return refused(new ProjectRefusal.DifferenceMoved(c.move().difference(), c.difference()));
        }
        if (c.factsVersion() != project.factsVersion()) {
            return refused(new ProjectRefusal.FactsMoved(c.factsVersion(), project.factsVersion()));
        }
        return issue(project, c.plan(), c.by(), c.at(), Optional.of(c.move())).told(id);
    }

    /** The version of the catalogue that the project is planned by (D19). */
    private static Optional<String> pinned(Project project) {
        return project.plan().map(issued -> issued.plan().catalogueVersion());
    }

    private static Issue issue(Project project, Plan plan, String by, Instant at) {
        return issue(project, plan, by, at, Optional.empty());
    }

    private static Issue issue(Project project, Plan plan, String by, Instant at, Optional<CatalogueMove> move) {
        var number = project.plan().map(IssuedPlan::planVersion).orElse(0) + 1;
        var issued = new IssuedPlan(number, project.factsVersion(), plan, by, at, move);
        var undone = project.plan().stream()
                .flatMap(before -> Undoing.between(
                        before.plan(),
                        plan,
                        Situation.of(project.facts(), plan.startOn()),
                        project.changesSince(before.factsVersion()))
                        .stream())
                .map(it -> new UndoneExemption(it.subject(), it.rule(), it.causes(), it.effect(), number, at, by))
                .toList();
        return new Issue(project.with(issued, undone), issued, undone);
    }

    private static Decision<Project, ProjectRefusal> refused(ProjectRefusal refusal) {
        return Decision.refused(refusal);
    }
}
