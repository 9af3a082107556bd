package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.papers.project.domain.ProjectCommand;
import cn.yongji.onestop.intake.papers.project.domain.ProjectDecider;
import cn.yongji.onestop.intake.papers.project.domain.ProjectEvents;
import cn.yongji.onestop.intake.papers.project.domain.ProjectRefusal;
import cn.yongji.onestop.intake.papers.project.domain.UnitCode;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Settled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens projects and changes them: each command is one write. */
@Component
public final class ProjectDesk {
    private final Projects projects;

    ProjectDesk(Projects projects) {
        this.projects = projects;
    }

    /** 建档. */
    public Outcome.Done<Project, ProjectRefusal> open(
            Asked<Project> asked, ProjectFacts facts, UnitCode unitCode, Optional<String> agent) {
        var id = Ids.next();
        var command = asked.command();
        var project = Project.opened(facts, unitCode, agent, command.actor(), command.at());
        return projects.store().create(id, asked, project, List.of(ProjectEvents.opened(id, project)));
    }

    /** Decides and writes. */
    public Outcome<Project, ProjectRefusal> change(String projectId, Asked<Project> asked, ProjectCommand wish) {
        return projects.store()
                .change(projectId, asked, stored -> ProjectDecider.decide(projectId, stored.state(), wish));
    }

    /** A change that no client waits for. */
    Settled<Project> settle(String projectId, String rule, ProjectCommand wish, Instant at) {
        return projects.store()
                .settle(
                        projectId,
                        Command.ofRule(rule, at),
                        stored -> ProjectDecider.decide(projectId, stored.state(), wish));
    }
}
