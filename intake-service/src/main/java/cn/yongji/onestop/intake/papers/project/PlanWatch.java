package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.intake.papers.project.domain.PlanBasis;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import java.util.List;

/**
 * 方案守望: for whoever acted on a plan while it may have been issued anew. Project and application are two documents, so
 * what was accepted on one plan is compared with the plan of now once it is written: whichever of the two writes comes
 * second sees the other.
 */
public final class PlanWatch {
    private final Projects projects;

    PlanWatch(Projects projects) {
        this.projects = projects;
    }

    /** Whether facts and plan are still those that somebody acted on. */
    public boolean stands(String projectId, PlanBasis basis) {
        return projects.store()
                .find(projectId)
                .filter(project -> PlanBasis.of(project.state()).equals(basis))
                .isPresent();
    }

    /** Exemptions that were undone since; the oldest first. */
    public List<UndoneExemption> undoneSince(String projectId, PlanBasis basis) {
        return projects.store().find(projectId).stream()
                .flatMap(project -> project.state().undone().stream())
                .filter(undone -> undone.planVersion() > basis.planVersion())
                .toList();
    }
}
