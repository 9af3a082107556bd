package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.Application;
import cn.yongji.onestop.intake.papers.project.ReviewingDepartments;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.Optional;

/** Which departments review a project, as its accepted applications say. */
final class ReviewedProjects implements ReviewingDepartments {
    private static final int MOST = 200;

    private final Applications applications;

    ReviewedProjects(Applications applications) {
        this.applications = applications;
    }

    @Override
    public boolean review(String projectId, DepartmentCode department) {
        return applications.ofProject(projectId, Optional.empty(), MOST).stream()
                .flatMap(it -> it.state().onceAccepted().stream())
                .map(Application.Accepted::acceptance)
                .anyMatch(it -> it.departments().contains(department.value()));
    }
}
