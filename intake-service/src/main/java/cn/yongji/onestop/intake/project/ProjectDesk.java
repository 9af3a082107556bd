package cn.yongji.onestop.intake.project;

import cn.yongji.onestop.intake.facts.domain.FactChange;
import cn.yongji.onestop.intake.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.project.domain.IssuedPlan;
import cn.yongji.onestop.intake.project.domain.Project;
import cn.yongji.onestop.intake.project.domain.ProjectCommand;
import cn.yongji.onestop.intake.project.domain.ProjectDecider;
import cn.yongji.onestop.intake.project.domain.ProjectOutcome;
import cn.yongji.onestop.intake.project.domain.ProjectRefusal;
import cn.yongji.onestop.intake.project.domain.UnitCode;
import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Change;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
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

    private static Change<Project, ProjectRefusal> changed(String id, ProjectOutcome outcome) {
        return switch (outcome) {
            case ProjectOutcome.FactsChanged(var next, var changes, var reason, var by) ->
                Change.apply(
                        next,
                        new ProjectFactsChangedV1(
                                id,
                                next.factsVersion(),
                                changes.stream().map(FactChange::fact).toList(),
                                reason,
                                by));
            case ProjectOutcome.UnitCodeConfirmed(var next) -> Change.apply(next);
            case ProjectOutcome.PlanIssued(var next, var plan) -> Change.apply(next, issued(id, plan));
            case ProjectOutcome.Unchanged _ -> Change.keep();
            case ProjectOutcome.Refused(var refusal) -> Change.refuse(refusal);
        };
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
