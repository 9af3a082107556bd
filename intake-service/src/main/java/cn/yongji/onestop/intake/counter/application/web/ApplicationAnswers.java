package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.counter.application.Applications;
import cn.yongji.onestop.intake.counter.application.CatalogueOf;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.ETags;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Applications as they are found and shown by every controller. */
@Component
final class ApplicationAnswers {
    private final Applications applications;
    private final CatalogueOf catalogues;
    private final JsonMapper json;

    ApplicationAnswers(Applications applications, CatalogueOf catalogues, JsonMapper json) {
        this.applications = applications;
        this.catalogues = catalogues;
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
        return ApplicationView.of(stored, catalogues.application(stored.state()), json);
    }
}
