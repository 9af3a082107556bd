package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.state.Acceptance;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogues;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Which version of the catalogue an application is judged by: that of its acceptance, before that the current (D19). */
@Component
public final class CatalogueOf {
    private final Catalogues catalogues;
    private final Clock clock;

    CatalogueOf(Catalogues catalogues, Clock clock) {
        this.catalogues = catalogues;
        this.clock = clock;
    }

    public Catalogue application(Application application) {
        return application
                .onceAccepted()
                .map(Application.Accepted::acceptance)
                .map(this::version)
                .orElseGet(() -> at(clock.instant()));
    }

    /** What an application of a project is judged by: the version of its plan, before there is one that in force (D19). */
    public Catalogue project(Project project, Instant at) {
        return project.plan()
                .flatMap(issued -> catalogues.version(issued.plan().catalogueVersion()))
                .orElseGet(() -> at(at));
    }

    private Catalogue at(Instant instant) {
        return catalogues.inForceOn(WorkingCalendar.dateOf(instant));
    }

    private Catalogue version(Acceptance acceptance) {
        return catalogues.version(acceptance.catalogueVersion()).orElseThrow();
    }
}
