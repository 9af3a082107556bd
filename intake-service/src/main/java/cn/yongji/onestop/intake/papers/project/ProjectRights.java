package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may see and who may change a project. What somebody may not see does not exist for them. */
@Component
public final class ProjectRights {
    private final Projects projects;
    private final List<ReviewingDepartments> departments;
    private final Agencies agencies;

    ProjectRights(Projects projects, List<ReviewingDepartments> departments, Agencies agencies) {
        this.projects = projects;
        this.departments = List.copyOf(departments);
        this.agencies = agencies;
    }

    /** The project for a reader. */
    public Stored<Project> readable(Caller caller, String projectId) {
        var project = find(projectId);
        if (takesPart(caller, project) || seesAll(caller) || reviews(caller, projectId)) return project;
        throw Visible.withheld();
    }

    /** Whether somebody may read a project; nobody may read what is not there. */
    public boolean mayRead(Caller caller, String projectId) {
        return projects.store()
                .find(projectId)
                .filter(it -> takesPart(caller, it) || seesAll(caller) || reviews(caller, projectId))
                .isPresent();
    }

    /** USCC of the unit of a project. */
    public Optional<String> unitOf(String projectId) {
        return projects.unitOf(projectId);
    }

    /** Whether somebody acts for a project: its unit, its agent, or the window. */
    public boolean actsFor(Caller caller, String projectId) {
        return projects.store()
                .find(projectId)
                .filter(it -> takesPart(caller, it) || caller.is(Role.WINDOW))
                .isPresent();
    }

    /** Whether somebody reads a project for no other reason than that his department reviews in it. */
    public boolean readsAsDepartment(Caller caller, String projectId) {
        return !seesAll(caller)
                && caller.isAnyOf(Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM)
                && projects.store()
                        .find(projectId)
                        .filter(it -> takesPart(caller, it))
                        .isEmpty();
    }

    /** The project for somebody who acts for it: its unit, its agent, or the window. */
    public Stored<Project> ofParticipant(Caller caller, String projectId) {
        return ofParticipant(caller, projectId, Optional.empty());
    }

    /** As {@link #ofParticipant(Caller, String)}, where an agent does this only if the unit has entrusted it to him. */
    public Stored<Project> ofParticipant(Caller caller, String projectId, MandatedAct act) {
        return ofParticipant(caller, projectId, Optional.of(act));
    }

    private Stored<Project> ofParticipant(Caller caller, String projectId, Optional<MandatedAct> act) {
        var project = find(projectId);
        if (isUnit(caller, project) || caller.is(Role.WINDOW)) return project;
        if (!isAgent(caller, project)) throw Visible.withheld();
        agencies.requireMandate(projectId, act);
        return project;
    }

    /** An enterprise opens projects of its own unit only, and hands none over to another. */
    public static boolean ownsUnit(Caller caller, ProjectFacts facts) {
        if (!caller.is(Role.ENTERPRISE) || caller.isAnyOf(Role.AGENT, Role.WINDOW)) return true;
        return facts.unit().uscc().value().equals(caller.requiredOrg());
    }

    /** What somebody may list. */
    public ProjectScope scope(Caller caller) {
        if (seesAll(caller)) return new ProjectScope.All();
        var agents = caller.is(Role.AGENT) ? agencies.lookedAfterBy(caller.subject()) : Set.<String>of();
        var unit = caller.is(Role.ENTERPRISE) ? Optional.of(caller.requiredOrg()) : Optional.<String>empty();
        return new ProjectScope.OfParticipant(unit, agents);
    }

    private Stored<Project> find(String projectId) {
        return projects.store().find(projectId).orElseThrow(ProjectRights::hidden);
    }

    private boolean takesPart(Caller caller, Stored<Project> project) {
        return isUnit(caller, project) || isAgent(caller, project);
    }

    private static boolean isUnit(Caller caller, Stored<Project> project) {
        var unit = project.state().facts().unit().uscc().value();
        return caller.is(Role.ENTERPRISE) && unit.equals(caller.org());
    }

    /** The agent of the project, or who covers for him while he is away. */
    private boolean isAgent(Caller caller, Stored<Project> project) {
        if (!caller.is(Role.AGENT)) return false;
        var agent = project.state().agent();
        return agent.filter(it -> it.equals(caller.subject())
                        || agencies.lookedAfterBy(caller.subject()).contains(it))
                .isPresent();
    }

    private static boolean seesAll(Caller caller) {
        return caller.isAnyOf(Role.WINDOW, Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN);
    }

    private boolean reviews(Caller caller, String projectId) {
        var department = caller.department();
        return department != null
                && caller.isAnyOf(Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM)
                && departments.stream().anyMatch(it -> it.review(projectId, department));
    }

    private static ProblemException hidden() {
        return new ProblemException(Problem.notFound());
    }
}
