package cn.yongji.onestop.coordination.difficulty.web;

import cn.yongji.onestop.coordination.difficulty.domain.DifficultyFile;
import cn.yongji.onestop.coordination.difficulty.domain.Origin;
import cn.yongji.onestop.coordination.project.ProjectAccess;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.NotYet;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may raise what: the file of a new difficulty, or a refusal. */
@Component
final class Raising {
    private final ProjectRefs projects;

    Raising(ProjectRefs projects) {
        this.projects = projects;
    }

    /** A new difficulty's file, with the project it was raised in. */
    record Raised(DifficultyFile file, ProjectRef project) {}

    Raised file(Caller caller, String id, RaiseBody body, Act act) {
        var caseId = caseIdOf(body);
        var project = projects.find(body.projectId());
        caseId.ifPresent(it -> checkHeardOf(it, project, body));
        var visible = project.orElseThrow(() -> absent(Problem.notFound(), body.projectId()));
        return raised(caller, id, body, act, caseId, visible);
    }

    private Raised raised(
            Caller caller, String id, RaiseBody body, Act act, Optional<String> caseId, ProjectRef project) {
        var department = speaker(caller, project);
        checkReferences(body, caseId, project, department);
        if (body.blocks()) checkBlocking(body, project, department);
        var file = new DifficultyFile(
                id,
                body.projectId(),
                body.problemClass(),
                body.title().strip(),
                body.description().strip(),
                Origin.MANUAL,
                act,
                department,
                project.agent(),
                caseId,
                Optional.ofNullable(body.reviewId()),
                body.blocks());
        return new Raised(file, project);
    }

    /**
     * The department in whose name it is raised; none for the unit and its agent, who see only their own projects, and for the
     * window and the coordination office, who hear of what is stuck in any of them.
     */
    private Optional<DepartmentCode> speaker(Caller caller, ProjectRef project) {
        if (projects.takesPart(caller, project)) return ProjectAccess.departmentOf(caller);
        if (ProjectAccess.hearsOfAll(caller))
            return ProjectAccess.departmentOf(caller).filter(project::concerns);
        var department = ProjectAccess.actsForProjects(caller)
                ? ProjectAccess.departmentOf(caller)
                : Optional.of(caller.requiredDepartment());
        if (department.filter(project::concerns).isEmpty()) throw absent(Problem.withheld(), project.id());
        return department;
    }

    /** Its opening may not have been heard of yet; the same is told whether it is there or not. */
    private static ProblemException absent(Problem problem, String projectId) {
        return new ProblemException(NotYet.of(problem, projectId));
    }

    /** The news of a case may still be on its way. Whose it is does not matter here, so nothing is given away. */
    private void checkHeardOf(String caseId, Optional<ProjectRef> project, RaiseBody body) {
        var heardOf = project.filter(it -> it.cases().contains(caseId)).isPresent() || projects.knowsCase(caseId);
        if (!heardOf)
            throw new ProblemException(
                    DifficultyProblems.notKnownYet(body.reviewId() == null ? "/caseId" : "/reviewId"));
    }

    /** What is named belongs to the project, and is a case of the department that names it. */
    private static void checkReferences(
            RaiseBody body, Optional<String> caseId, ProjectRef project, Optional<DepartmentCode> department) {
        if (caseId.isEmpty()) return;
        var reviewId = body.reviewId();
        if (reviewId != null && !project.reviews().containsKey(reviewId))
            throw invalid("/reviewId", "review-unknown", "本项目没有这项审核", "The project has no such review");
        if (!project.cases().contains(caseId.get()))
            throw invalid("/caseId", "case-unknown", "本项目没有这个办件", "The project has no such case");
        if (department.filter(it -> !project.concerns(it, caseId.get())).isPresent())
            throw invalid(
                    reviewId == null ? "/caseId" : "/reviewId",
                    "case-of-others",
                    "贵部门不参与该办件",
                    "Your department has no part in this case");
    }

    private static void checkBlocking(RaiseBody body, ProjectRef project, Optional<DepartmentCode> department) {
        if (department.isEmpty()) throw new ProblemException(DifficultyProblems.blockingNotAllowed());
        var reviewId = body.reviewId();
        if (reviewId == null) throw new ProblemException(DifficultyProblems.blockingNeedsReview());
        if (!department.get().equals(project.reviews().get(reviewId)))
            throw invalid("/reviewId", "review-of-others", "该项审核不属于贵部门", "The review is not your department's");
        if (project.ended().contains(reviewId)) throw new ProblemException(DifficultyProblems.reviewOver());
    }

    /** A review is named by its case and its matter, so the case is known from it. */
    private static Optional<String> caseIdOf(RaiseBody body) {
        var reviewId = body.reviewId();
        if (reviewId == null) return Optional.ofNullable(body.caseId());
        var hyphen = reviewId.lastIndexOf('-');
        if (hyphen < 1
                || MatterCode.parse(reviewId.substring(hyphen + 1)).value().isEmpty()) {
            throw invalid(
                    "/reviewId", "review-malformed", "审核标识由办件标识和事项编号组成", "A review is named by its case and matter");
        }
        var caseId = reviewId.substring(0, hyphen);
        if (body.caseId() != null && !body.caseId().equals(caseId)) {
            throw invalid("/caseId", "case-of-another-review", "审核不属于该办件", "The review is none of this case");
        }
        return Optional.of(caseId);
    }

    private static ProblemException invalid(String pointer, String code, String zh, String en) {
        return new ProblemException(Problem.invalidBody(InputError.at(pointer, code, zh, en)));
    }
}
