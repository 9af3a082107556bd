package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.intake.papers.project.domain.IssuedPlan;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.planning.PlanDesk;
import cn.yongji.onestop.intake.rules.planning.domain.Holdings;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the plans of a project, with what it has already. Stores nothing. */
@Component
public final class ProjectPlans {
    private static final MatterCode PERMIT = MatterCode.of("M36");

    private final PlanDesk desk;
    private final List<Achievements> achievements;

    ProjectPlans(PlanDesk desk, List<Achievements> achievements) {
        this.desk = desk;
        this.achievements = List.copyOf(achievements);
    }

    /**
     * The plan by facts that may differ from those on file.
     *
     * @param receivedOn the day to count from; where none is given today, but not before the plan that was issued
     * @param catalogueVersion the catalogue to plan by; where none is given that of the plan that was issued (D19)
     */
    public Plan plan(
            Stored<Project> project,
            ProjectFacts facts,
            @Nullable LocalDate receivedOn,
            @Nullable String catalogueVersion) {
        var issued = project.state().plan().map(IssuedPlan::plan);
        var version = Optional.ofNullable(catalogueVersion)
                .or(() -> issued.map(Plan::catalogueVersion).filter(desk::knows));
        var from = Optional.ofNullable(receivedOn).orElseGet(() -> desk.notBefore(issued.map(Plan::startOn)));
        return desk.plan(facts, from, version.orElse(null), standing(project.id()));
    }

    /** The plan that a change of facts leads to, for a project that has one. */
    public Optional<Plan> replanned(Stored<Project> project, ProjectFacts facts) {
        return project.state().plan().map(_ -> plan(project, facts, null, null));
    }

    /** 施工许可 (M36): whether it is granted, where the plan asks for it. Without a plan nobody knows that it is not needed. */
    public boolean mayBeginWorks(Stored<Project> project) {
        var plan = project.state().plan().map(IssuedPlan::plan);
        if (plan.isEmpty()) return false;
        var needed = plan.get().step(PERMIT).filter(it -> it instanceof PlannedStep.Required);
        return needed.isEmpty() || standing(project.id()).granted(PERMIT);
    }

    private Holdings standing(String projectId) {
        return Holdings.all(
                achievements.stream().map(known -> known.of(projectId)).toList());
    }
}
