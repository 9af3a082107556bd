package cn.yongji.onestop.coordination.difficulty.web;

import cn.yongji.onestop.coordination.difficulty.DifficultyDesk;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulties;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyFile;
import cn.yongji.onestop.coordination.project.ProjectAccess;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the difficulties that a caller may see. */
@Component
final class DifficultyReading {
    private final DifficultyDesk desk;
    private final Difficulties difficulties;
    private final ProjectRefs projects;

    DifficultyReading(DifficultyDesk desk, Difficulties difficulties, ProjectRefs projects) {
        this.desk = desk;
        this.difficulties = difficulties;
        this.projects = projects;
    }

    /** A difficulty with its project, as far as that is known. */
    record Found(Stored<Difficulty> stored, Optional<ProjectRef> project) {}

    Found read(Caller caller, String problemId) {
        var read = desk.find(problemId)
                .map(stored ->
                        new Found(stored, projects.find(stored.state().file().projectId())));
        return Visible.of(read, found -> maySee(caller, found.stored().state(), found.project()));
    }

    /** Those who see everything, the unit and the agent of the project, the departments concerned. */
    private boolean maySee(Caller caller, Difficulty difficulty, Optional<ProjectRef> project) {
        return ProjectAccess.seesAll(caller)
                || project.filter(it -> projects.takesPart(caller, it)).isPresent()
                || ProjectAccess.departmentOf(caller)
                        .filter(difficulty.departments()::contains)
                        .isPresent();
    }

    /** The list as far as the caller may see it: narrowed in the query, so that a page is as long as asked for. */
    List<Difficulty> list(Caller caller, Difficulties.Wanted wanted, Optional<Difficulties.Place> after, int limit) {
        if (ProjectAccess.seesAll(caller)) return difficulties.list(wanted, after, limit);
        if (takesPart(caller, wanted.projectId())) return difficulties.list(wanted, after, limit);
        var department = ProjectAccess.departmentOf(caller);
        if (department.isPresent()) {
            var own = new Difficulties.Wanted(wanted.projectId(), department, wanted.state(), wanted.problemClass());
            return difficulties.list(own, after, limit);
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
    Map<String, ProjectRef> projectsOf(List<Difficulty> page) {
        return projects.find(page.stream()
                .map(Difficulty::file)
                .map(DifficultyFile::projectId)
                .collect(Collectors.toSet()));
    }

    static ProblemException hidden() {
        return new ProblemException(cn.yongji.onestop.edge.problem.Problem.notFound());
    }

    private static ProblemException projectMissing() {
        return new ProblemException(cn.yongji.onestop.edge.problem.Problem.invalidParameter(
                InputError.in("projectId", "required", "请指定项目", "Say which project")));
    }
}
