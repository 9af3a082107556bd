package cn.yongji.onestop.coordination.difficulty.web;

import cn.yongji.onestop.coordination.difficulty.DifficultyDesk;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulties;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyFile;
import cn.yongji.onestop.coordination.project.ProjectAccess;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.coordination.project.domain.Sight;
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
public final class DifficultyReading {
    private final DifficultyDesk desk;
    private final Difficulties difficulties;
    private final ProjectRefs projects;

    DifficultyReading(DifficultyDesk desk, Difficulties difficulties, ProjectRefs projects) {
        this.desk = desk;
        this.difficulties = difficulties;
        this.projects = projects;
    }

    /** A difficulty with its project, as far as that is known. */
    public record Found(Stored<Difficulty> stored, Optional<ProjectRef> project) {}

    public Found read(Caller caller, String problemId) {
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

    /** Whether the caller is the unit or the agent of the project, or stands in for him today. */
    boolean takesPart(Caller caller, Found found) {
        return found.project().filter(it -> projects.takesPart(caller, it)).isPresent();
    }

    /** How far a caller sees, of one project or of all. */
    Optional<Sight> sight(Caller caller, Optional<String> projectId) {
        return projects.sight(caller, projectId);
    }

    List<Difficulty> list(Difficulties.Wanted wanted, Optional<Difficulties.Place> after, int limit) {
        return wanted.sight().filter(Sight::none).isPresent() ? List.of() : difficulties.list(wanted, after, limit);
    }

    /** The names of the projects on a page, in one look. */
    Map<String, ProjectRef> projectsOf(List<Difficulty> page) {
        return projects.find(page.stream()
                .map(Difficulty::file)
                .map(DifficultyFile::projectId)
                .collect(Collectors.toSet()));
    }
}
