package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.rule.OpenPrerequisites;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.EveryPage;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 前置事项 across the applications of a project: tells each what it waits for, and what it need not wait for any more. */
@Component
public final class RequirementDesk {
    private static final String RULE = "requirements";

    private final Applications applications;
    private final Projects projects;
    private final CatalogueOf catalogues;
    private final Elsewheres elsewheres;
    private final Deciding deciding;
    private final Clock clock;

    RequirementDesk(
            Applications applications,
            Projects projects,
            CatalogueOf catalogues,
            Elsewheres elsewheres,
            Deciding deciding,
            Clock clock) {
        this.applications = applications;
        this.projects = projects;
        this.catalogues = catalogues;
        this.elsewheres = elsewheres;
        this.deciding = deciding;
        this.clock = clock;
    }

    /** Something was granted: whoever waits for it goes on. */
    public void granted(String projectId, Set<MatterCode> matters) {
        EveryPage.of((after, limit) -> applications.waitingFor(projectId, matters, after, limit))
                .forEach(stored -> review(stored, "D7", "前置事项已办结", List.of()));
    }

    /** The facts ask for something that they did not ask for before (D5, D7). */
    public void undone(String projectId, String rule, String reason, List<FactDifference> causes) {
        for (var stored : applications.ofProject(projectId)) {
            if (stored.state() instanceof Application.Accepted) review(stored, rule, reason, causes);
        }
    }

    /** One was accepted just now: facts and results may have moved while it was. */
    public void accepted(String applicationId) {
        applications
                .store()
                .find(applicationId)
                .filter(it -> it.state() instanceof Application.Accepted)
                .ifPresent(it -> review(it, "D7", "受理时项目事实已变更", List.of()));
    }

    private void review(Stored<Application> stored, String rule, String reason, List<FactDifference> causes) {
        if (!(stored.state() instanceof Application.Accepted accepted)) return;
        var now = clock.instant();
        var projectId = accepted.header().projectId();
        var project = projects.store().find(projectId);
        if (project.isEmpty()) return;
        var situation = Situation.of(project.get().state().facts(), WorkingCalendar.dateOf(now));
        var catalogue = catalogues.application(accepted);
        if (!OpenPrerequisites.concern(accepted, catalogue, situation)) return;
        var requirements =
                new OpenPrerequisites(catalogue, situation, elsewheres.granted(projectId), rule, reason, causes);
        deciding.settle(stored.id(), RULE, new ApplicationCommand.ReviewRequirements(stored.id(), requirements, now));
    }
}
