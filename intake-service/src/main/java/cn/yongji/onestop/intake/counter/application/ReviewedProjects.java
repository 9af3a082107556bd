package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.papers.project.ReviewingDepartments;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import org.springframework.stereotype.Component;

/** Which departments review a project, as its accepted applications say. */
@Component
final class ReviewedProjects implements ReviewingDepartments {
    private final Applications applications;

    ReviewedProjects(Applications applications) {
        this.applications = applications;
    }

    @Override
    public boolean review(String projectId, DepartmentCode department) {
        return applications.ofProject(projectId).stream()
                .flatMap(it -> it.state().onceAccepted().stream())
                .map(Application.Accepted::acceptance)
                .anyMatch(it -> it.departments().contains(department.value()));
    }
}
