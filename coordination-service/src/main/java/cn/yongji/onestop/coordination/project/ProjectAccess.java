package cn.yongji.onestop.coordination.project;

import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import java.time.LocalDate;
import java.util.Optional;

/** In which capacity somebody looks at what belongs to a project. What you may not see does not exist. */
public final class ProjectAccess {
    private ProjectAccess() {}

    /** Those who look after all projects. */
    public static boolean seesAll(Caller caller) {
        return caller.isAnyOf(Role.WINDOW, Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN);
    }

    /** The unit that builds, and the agent who carries its project through, or who stands in for him today. */
    static boolean takesPart(Caller caller, ProjectRef project, LocalDate today) {
        return unitOf(caller).filter(project::belongsTo).isPresent()
                || agentOf(caller).filter(it -> project.isOf(it, today)).isPresent();
    }

    /** The unit that the caller is of. */
    static Optional<String> unitOf(Caller caller) {
        return caller.is(Role.ENTERPRISE) ? Optional.ofNullable(caller.org()) : Optional.empty();
    }

    /** The agent that the caller is. */
    static Optional<String> agentOf(Caller caller) {
        return caller.is(Role.AGENT) ? Optional.of(caller.subject()) : Optional.empty();
    }

    /** Whether the caller is one of those who only see what belongs to projects of their own. */
    public static boolean actsForProjects(Caller caller) {
        return caller.isAnyOf(Role.ENTERPRISE, Role.AGENT);
    }

    /** Those who are told at the counter or by the office what is stuck, in whichever project, and write it down. */
    public static boolean hearsOfAll(Caller caller) {
        return caller.isAnyOf(Role.WINDOW, Role.COORDINATOR);
    }

    /** The department the caller works for. */
    public static Optional<DepartmentCode> departmentOf(Caller caller) {
        return caller.isAnyOf(Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM)
                ? Optional.ofNullable(caller.department())
                : Optional.empty();
    }
}
