package cn.yongji.onestop.coordination.problem.web;

import cn.yongji.onestop.coordination.problem.ProblemDesk;
import cn.yongji.onestop.coordination.problem.domain.Problem;
import cn.yongji.onestop.coordination.problem.domain.ProblemFile;
import cn.yongji.onestop.coordination.problem.domain.Problems;
import cn.yongji.onestop.coordination.project.ProjectAccess;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the problems that a caller may see. */
@Component
final class ProblemReading {
    private final ProblemDesk desk;
    private final Problems problems;
    private final ProjectRefs projects;

    ProblemReading(ProblemDesk desk, Problems problems, ProjectRefs projects) {
        this.desk = desk;
        this.problems = problems;
        this.projects = projects;
    }

    /** A problem with its project, as far as that is known. */
    record Found(Stored<Problem> stored, Optional<ProjectRef> project) {}

    Found read(Caller caller, String problemId) {
        return desk.find(problemId)
                .map(stored ->
                        new Found(stored, projects.find(stored.state().file().projectId())))
                .filter(found -> maySee(caller, found.stored().state(), found.project()))
                .orElseThrow(ProblemReading::hidden);
    }

    /** Those who see everything, the unit and the agent of the project, the departments concerned. */
    private boolean maySee(Caller caller, Problem problem, Optional<ProjectRef> project) {
        return ProjectAccess.seesAll(caller)
                || project.filter(it -> projects.takesPart(caller, it)).isPresent()
                || ProjectAccess.departmentOf(caller)
                        .filter(problem.departments()::contains)
                        .isPresent();
    }

    /** The list as far as the caller may see it: narrowed in the query, so that a page is as long as asked for. */
    List<Problem> list(Caller caller, Problems.Wanted wanted, Optional<Problems.Place> after, int limit) {
        if (ProjectAccess.seesAll(caller)) return problems.list(wanted, after, limit);
        if (takesPart(caller, wanted.projectId())) return problems.list(wanted, after, limit);
        var department = ProjectAccess.departmentOf(caller);
        if (department.isPresent()) {
            var own = new Problems.Wanted(wanted.projectId(), department, wanted.state(), wanted.problemClass());
            return problems.list(own, after, limit);
        }
        if (ProjectAccess.actsForProjects(caller) && wanted.projectId().isEmpty()) throw projectMissing();
        return List.of();
    }

    private boolean takesPart(Caller caller, Optional<String> projectId) {
        return ProjectAccess.actsForProjects(caller)
                && projectId
                        .flatMap(projects::find)
                        .filter(it -> projects.takesPart(caller, it))
                        .isPresent();
    }

    /** The names of the projects on a page, in one look. */
    Map<String, ProjectRef> projectsOf(List<Problem> page) {
        return projects.find(
                page.stream().map(Problem::file).map(ProblemFile::projectId).collect(Collectors.toSet()));
    }

    static ProblemException hidden() {
        return new ProblemException(cn.yongji.onestop.edge.problem.Problem.notFound());
    }

    private static ProblemException projectMissing() {
        return new ProblemException(cn.yongji.onestop.edge.problem.Problem.invalidParameter(
                InputError.in("projectId", "required", "请指定项目", "Say which project")));
    }
}
