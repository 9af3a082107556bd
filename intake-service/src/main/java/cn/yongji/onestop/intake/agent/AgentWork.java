package cn.yongji.onestop.intake.agent;

import cn.yongji.onestop.intake.agent.domain.Agency;
import cn.yongji.onestop.intake.application.Applications;
import cn.yongji.onestop.intake.application.domain.Application;
import cn.yongji.onestop.intake.project.Agencies;
import cn.yongji.onestop.intake.project.ProjectScope;
import cn.yongji.onestop.intake.project.Projects;
import cn.yongji.onestop.intake.project.domain.Project;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** 代办工作台: the projects somebody looks after today, his own and those he covers, with their applications. */
public final class AgentWork {
    private static final int APPLICATIONS = 100;

    private final Projects projects;
    private final Applications applications;
    private final AgencyDesk desk;
    private final Agencies agencies;

    AgentWork(Projects projects, Applications applications, AgencyDesk desk, Agencies agencies) {
        this.projects = projects;
        this.applications = applications;
        this.desk = desk;
        this.agencies = agencies;
    }

    /** One project with what belongs to it. */
    public record Entry(Stored<Project> project, Agency agency, List<Stored<Application>> applications) {}

    /** The newest first, from before a given one. */
    public List<Entry> of(String agent, Optional<String> before, int limit) {
        return agencies.lookedAfterBy(agent).stream()
                .flatMap(it -> projects.page(new ProjectScope.OfAgent(it), before, limit).stream())
                .sorted(Comparator.comparing((Stored<Project> it) -> it.id()).reversed())
                .limit(limit)
                .map(this::entry)
                .toList();
    }

    private Entry entry(Stored<Project> project) {
        return new Entry(
                project,
                desk.find(project.id()).state(),
                applications.ofProject(project.id(), Optional.empty(), APPLICATIONS));
    }
}
