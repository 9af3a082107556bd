package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.intake.papers.project.domain.IssuedPlan;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.papers.project.domain.ProjectCommand;
import cn.yongji.onestop.intake.papers.project.domain.ProjectDecider;
import cn.yongji.onestop.intake.papers.project.domain.ProjectOutcome;
import cn.yongji.onestop.intake.papers.project.domain.ProjectRefusal;
import cn.yongji.onestop.intake.papers.project.domain.UnitCode;
import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Opens projects and changes them: each command is one write. */
public final class ProjectDesk {
    private final Projects projects;

    public ProjectDesk(Projects projects) {
        this.projects = projects;
    }

    public Answer open(
            Command command,
            ProjectFacts facts,
            UnitCode unitCode,
            Optional<String> agent,
            Function<Stored<Project>, Answer> answer) {
        var id = Ids.next();
        var project = Project.opened(facts, unitCode, agent, command.actor(), command.at());
        return projects.store().create(id, command, project, List.of(opened(id, project)), answer);
    }

    /**
     * Decides and writes.
     *
     * @param expecting looks at the version that the client saw
     */
    public Result<ProjectRefusal> change(
            String projectId,
            Command command,
            ProjectCommand wish,
            Consumer<Stored<Project>> expecting,
            Function<Stored<Project>, Answer> answer) {
        return projects.store()
                .change(
                        projectId,
                        command,
                        stored -> {
                            expecting.accept(stored);
                            return changed(projectId, ProjectDecider.decide(stored.state(), wish));
                        },
                        answer);
    }

    /** A change that no client waits for; returns whether anything changed. */
    boolean sweep(String projectId, String rule, ProjectCommand wish, Instant at) {
        return projects.store()
                .sweep(
                        projectId,
                        Command.ofRule(rule, at),
                        stored -> changed(projectId, ProjectDecider.decide(stored.state(), wish)));
    }

    private static Decision<Project, ProjectRefusal> changed(String id, ProjectOutcome outcome) {
        return switch (outcome) {
            case ProjectOutcome.FactsChanged changed -> Decision.changed(changed.next(), events(id, changed));
            case ProjectOutcome.UnitCodeConfirmed(var next) -> Decision.changed(next);
            case ProjectOutcome.PlanIssued issued -> Decision.changed(issued.next(), events(id, issued));
            case ProjectOutcome.Unchanged _ -> Decision.unchanged();
            case ProjectOutcome.Refused(var refusal) -> Decision.refused(refusal);
        };
    }

    private static List<EventContract> events(String id, ProjectOutcome.FactsChanged changed) {
        var events = new ArrayList<EventContract>();
        events.add(new ProjectFactsChangedV1(
                id,
                changed.next().factsVersion(),
                changed.changes().stream().map(FactChange::fact).toList(),
                changed.reason(),
                changed.by()));
        changed.plan().ifPresent(issued -> events.addAll(events(id, issued)));
        return events;
    }

    private static List<EventContract> events(String id, ProjectOutcome.PlanIssued issued) {
        var events = new ArrayList<EventContract>();
        events.add(issued(id, issued.plan()));
        issued.undone().forEach(undone -> events.add(undone(id, undone)));
        return events;
    }

    private static PlanExemptionUndoneV1 undone(String id, UndoneExemption undone) {
        return new PlanExemptionUndoneV1(
                id,
                undone.planVersion(),
                undone.subject().matter().value(),
                undone.subject().name(),
                undone.subject().department().code().value(),
                undone.rule().rule(),
                undone.causes().stream()
                        .map(it -> new FactDifference(it.fact(), it.before(), it.after()))
                        .toList(),
                undone.effect().name(),
                undone.at(),
                undone.by());
    }

    private static ProjectOpenedV1 opened(String id, Project project) {
        var facts = project.facts();
        return new ProjectOpenedV1(
                id,
                facts.code().map(ProjectCode::value).orElse(null),
                facts.name(),
                facts.track().name(),
                facts.category().name(),
                facts.unit().uscc().value(),
                facts.unit().name(),
                facts.totalInvestment().fen(),
                project.agent().orElse(null),
                project.openedBy());
    }

    private static PlanIssuedV1 issued(String id, IssuedPlan issued) {
        var plan = issued.plan();
        return new PlanIssuedV1(
                id,
                issued.planVersion(),
                plan.catalogueVersion(),
                plan.steps().stream().map(PlannedMatters::of).toList(),
                plan.workingDays().planned(),
                plan.workingDays().baseline(),
                plan.materialCount().planned(),
                plan.materialCount().baseline(),
                plan.visits().planned(),
                plan.visits().baseline());
    }
}
