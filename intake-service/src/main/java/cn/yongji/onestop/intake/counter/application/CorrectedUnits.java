package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * 更正 of the unit of a project whose applications were accepted: what was promised is the promise of the unit that was meant, and
 * counts for or against nobody else. The one before is let go first, so that after a crash between the two it is done again.
 */
@Component
public final class CorrectedUnits {
    private static final String RULE = "unit-corrected";

    private final Applications applications;
    private final Projects projects;
    private final Standings standings;
    private final Clock clock;

    CorrectedUnits(Applications applications, Projects projects, Standings standings, Clock clock) {
        this.applications = applications;
        this.projects = projects;
        this.standings = standings;
        this.clock = clock;
    }

    /** The facts of a project changed. */
    public void changed(String projectId) {
        applications.ofProject(projectId).forEach(this::follow);
    }

    /** One was accepted just now: the unit may have been corrected while it was. */
    public void accepted(String applicationId) {
        applications.store().find(applicationId).ifPresent(this::follow);
    }

    private void follow(Stored<Application> stored) {
        var of = stored.state().onceAccepted().flatMap(it -> it.acceptance().unitUscc());
        var unit = projects.unitOf(stored.state().header().projectId());
        if (of.isEmpty() || unit.isEmpty()) return;
        var at = clock.instant();
        if (!of.equals(unit)) {
            standings.disown(of.get(), stored, at);
            applications.store().settle(stored.id(), Command.ofRule(RULE, at), it -> {
                var next = it.state().ofUnit(unit.get());
                return next.equals(it.state()) ? Decision.unchanged() : Decision.changed(next);
            });
        }
        standings.tell(stored.id(), at);
    }
}
