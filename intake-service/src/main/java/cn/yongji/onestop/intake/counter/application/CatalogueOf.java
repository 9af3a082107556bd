package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.state.Acceptance;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.papers.project.ProjectCatalogues;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogues;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Which version of the catalogue an application is judged by: that of its acceptance, before that its project's (D19). */
@Component
public final class CatalogueOf {
    private final Catalogues catalogues;
    private final ProjectCatalogues projects;

    CatalogueOf(Catalogues catalogues, ProjectCatalogues projects) {
        this.catalogues = catalogues;
        this.projects = projects;
    }

    public Catalogue application(Application application) {
        return application
                .onceAccepted()
                .map(Application.Accepted::acceptance)
                .map(this::version)
                .orElseGet(() -> projects.of(application.header().projectId()));
    }

    /** What an application of a project is judged by: the version of its plan, before there is one that in force (D19). */
    public Catalogue project(Project project, Instant at) {
        return projects.of(project, at);
    }

    private Catalogue version(Acceptance acceptance) {
        return catalogues.version(acceptance.catalogueVersion()).orElseThrow();
    }
}
