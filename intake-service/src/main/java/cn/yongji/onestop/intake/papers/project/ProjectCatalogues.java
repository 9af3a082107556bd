package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogues;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Which version of the catalogue a project is judged by: that of its plan; before it has one, the one in force (D19). */
@Component
public final class ProjectCatalogues {
    private final Catalogues catalogues;
    private final Projects projects;
    private final Clock clock;

    ProjectCatalogues(Catalogues catalogues, Projects projects, Clock clock) {
        this.catalogues = catalogues;
        this.projects = projects;
        this.clock = clock;
    }

    public Catalogue of(Project project) {
        return of(project, clock.instant());
    }

    public Catalogue of(Project project, Instant at) {
        return project.plan()
                .flatMap(issued -> catalogues.version(issued.plan().catalogueVersion()))
                .orElseGet(() -> catalogues.inForceOn(WorkingCalendar.dateOf(at)));
    }

    /** For who knows only which project it is. */
    public Catalogue of(String projectId) {
        return projects.store()
                .find(projectId)
                .map(it -> of(it.state()))
                .orElseGet(() -> catalogues.inForceOn(WorkingCalendar.dateOf(clock.instant())));
    }
}
