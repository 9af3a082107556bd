package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.intake.papers.project.domain.FactsRevision;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All projects. */
public interface Projects {
    AggregateStore<Project> store();

    /** USCC of the unit of a project, as it is now. */
    default Optional<String> unitOf(String projectId) {
        return store().find(projectId)
                .map(it -> it.state().facts().unit().uscc().value());
    }

    /** The newest first, from before a given one. */
    List<Stored<Project>> page(ProjectScope scope, ProjectFilter filter, Optional<String> before, int limit);

    /** The first that was opened with a code. */
    Optional<Stored<Project>> firstWith(ProjectCode code);

    /** Those without 办件编号, by identity, from behind a given one. */
    List<Stored<Project>> unnumbered(Optional<String> after, int limit);

    /** What was changed in its facts, the newest first, from before a version. */
    List<FactsRevision> revisions(Stored<Project> project, Optional<Integer> before, int limit);

    /** Those with a plan and with papers on file whose last day is over, by identity, from behind a given one. */
    List<Stored<Project>> evidenceOver(LocalDate today, Optional<String> after, int limit);
}
