package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.counter.application.Applications;
import cn.yongji.onestop.intake.counter.application.CatalogueOf;
import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.ETags;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Applications as they are found and shown by every controller. */
@Component
final class ApplicationAnswers {
    private final Applications applications;
    private final CatalogueOf catalogues;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final JsonMapper json;

    ApplicationAnswers(
            Applications applications, CatalogueOf catalogues, WorkingCalendar calendar, Clock clock, JsonMapper json) {
        this.applications = applications;
        this.catalogues = catalogues;
        this.calendar = calendar;
        this.clock = clock;
        this.json = json;
    }

    Stored<Application> find(String applicationId) {
        return applications.store().find(applicationId).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    String projectOf(String applicationId) {
        return find(applicationId).state().header().projectId();
    }

    Answer created(Stored<Application> stored) {
        return new Answer(201, "/v1/applications/" + stored.id(), ETags.of(stored.version()), body(stored));
    }

    Answer changed(Stored<Application> stored) {
        return new Answer(200, null, ETags.of(stored.version()), body(stored));
    }

    ApplicationView body(Stored<Application> stored) {
        return ApplicationView.of(stored, catalogues.application(stored.state()), calendar, today(), json);
    }

    /** Whether something in it shows a light today. */
    static boolean lit(Stored<Application> stored) {
        return stored.state().onceAccepted().stream()
                .flatMap(it -> it.course().gaps().stream())
                .anyMatch(Gap::awaited);
    }

    private LocalDate today() {
        return WorkingCalendar.dateOf(clock.instant());
    }
}
