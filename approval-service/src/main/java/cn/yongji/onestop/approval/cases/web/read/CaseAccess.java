package cn.yongji.onestop.approval.cases.web.read;

import cn.yongji.onestop.approval.agency.ProjectAgencies;
import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Cases;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may see what of a case. What you may not see does not exist. */
@Component
public final class CaseAccess {
    private final ProjectAgencies agencies;

    public CaseAccess(ProjectAgencies agencies) {
        this.agencies = agencies;
    }

    /** The unit, its agent or who stands in for him, the departments involved, and those who look after all cases. */
    boolean maySee(Caller caller, Case it) {
        return seesAll(caller)
                || isApplicant(caller, it)
                || departmentOf(caller).filter(it::involves).isPresent();
    }

    /** As the case, but of the departments only the one whose review it is. */
    boolean maySee(Caller caller, Case it, Review review) {
        return seesAll(caller)
                || isApplicant(caller, it)
                || departmentOf(caller).filter(review.department()::equals).isPresent();
    }

    /** For whom a caller who acts for projects looks for cases; absent for others. */
    Optional<Cases.Applicant> applicant(Caller caller) {
        var unit = caller.is(Role.ENTERPRISE) ? Optional.ofNullable(caller.org()) : Optional.<String>empty();
        var agent = caller.is(Role.AGENT) ? Optional.of(caller.subject()) : Optional.<String>empty();
        if (unit.isEmpty() && agent.isEmpty()) return Optional.empty();
        var projects = new HashSet<String>();
        unit.map(agencies::ofUnit).ifPresent(projects::addAll);
        agent.map(agencies::aroundAgent).ifPresent(projects::addAll);
        return Optional.of(new Cases.Applicant(unit, agent, projects));
    }

    private static boolean seesAll(Caller caller) {
        return caller.isAnyOf(Role.WINDOW, Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN);
    }

    private boolean isApplicant(Caller caller, Case it) {
        var application = it.application();
        var unit = caller.is(Role.ENTERPRISE) && application.unitUscc().equals(caller.org());
        var agent = caller.is(Role.AGENT)
                && agencies.looksAfter(caller.subject(), application.projectId(), application.agent());
        return unit || agent;
    }

    private static Optional<DepartmentCode> departmentOf(Caller caller) {
        return caller.isAnyOf(Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM)
                ? Optional.ofNullable(caller.department())
                : Optional.empty();
    }
}
