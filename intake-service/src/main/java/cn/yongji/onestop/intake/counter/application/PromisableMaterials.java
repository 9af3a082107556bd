package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.promise.Promisable;
import cn.yongji.onestop.intake.counter.application.domain.rule.Pledging;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** 可容缺的材料 of what is not submitted: what it leaves open and may be promised, as if it were received now (D10). */
@Component
public final class PromisableMaterials {
    private final Projects projects;
    private final Dossiers dossiers;
    private final WorkingCalendar calendar;

    PromisableMaterials(Projects projects, Dossiers dossiers, WorkingCalendar calendar) {
        this.projects = projects;
        this.dossiers = dossiers;
        this.calendar = calendar;
    }

    public List<Promisable> of(Stored<Application> stored, Instant now) {
        return switch (stored.state()) {
            case Application.Draft _, Application.InCorrection _ -> open(stored, now);
            case Application.Received _, Application.Accepted _, Application.Closed _, Application.Ended _ -> List.of();
        };
    }

    private List<Promisable> open(Stored<Application> stored, Instant now) {
        var sheet = stored.state().sheet();
        var project = projects.store().find(stored.state().header().projectId()).orElseThrow();
        var dossier = dossiers.ofSubmission(stored.id(), project, sheet, Pledges.NONE, now);
        return Pledging.promisable(sheet, dossier, calendar.receiptDay(WorkingCalendar.dateOf(now)));
    }
}
