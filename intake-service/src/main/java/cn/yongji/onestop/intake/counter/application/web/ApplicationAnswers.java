package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.counter.application.Applications;
import cn.yongji.onestop.intake.counter.application.CatalogueOf;
import cn.yongji.onestop.intake.counter.application.PromisableMaterials;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ETags;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Applications as they are found and shown by every controller. */
@Component
final class ApplicationAnswers {
    private final Applications applications;
    private final CatalogueOf catalogues;
    private final PromisableMaterials promisable;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final JsonMapper json;
    private final ProjectRights rights;

    ApplicationAnswers(
            Applications applications,
            CatalogueOf catalogues,
            PromisableMaterials promisable,
            WorkingCalendar calendar,
            Clock clock,
            JsonMapper json,
            ProjectRights rights) {
        this.applications = applications;
        this.catalogues = catalogues;
        this.promisable = promisable;
        this.calendar = calendar;
        this.clock = clock;
        this.json = json;
        this.rights = rights;
    }

    Stored<Application> find(String applicationId) {
        return applications.store().find(applicationId).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    String projectOf(String applicationId) {
        return find(applicationId).state().header().projectId();
    }

    Function<Stored<Application>, Answer> created(Caller caller) {
        return stored ->
                new Answer(201, "/v1/applications/" + stored.id(), ETags.of(stored.version()), body(caller, stored));
    }

    Function<Stored<Application>, Answer> changed(Caller caller) {
        return stored -> new Answer(200, null, ETags.of(stored.version()), body(caller, stored));
    }

    /** Whether somebody needs to know whom to call and who signed, without saying what for. */
    boolean whole(Caller caller, Stored<Application> stored) {
        return rights.actsFor(caller, stored.state().header().projectId());
    }

    ApplicationView body(Caller caller, Stored<Application> stored) {
        var now = clock.instant();
        return ApplicationView.of(
                stored,
                catalogues.application(stored.state()),
                promisable.of(stored, now),
                calendar,
                WorkingCalendar.dateOf(now),
                json,
                whole(caller, stored));
    }

    ApplicationSummary summary(Stored<Application> stored) {
        return ApplicationSummary.of(stored, calendar, WorkingCalendar.dateOf(clock.instant()));
    }
}
