package cn.yongji.onestop.intake.application;

import cn.yongji.onestop.intake.application.domain.Application;
import cn.yongji.onestop.intake.application.domain.Completeness;
import cn.yongji.onestop.intake.application.domain.Dossier;
import cn.yongji.onestop.intake.application.domain.MatterResult;
import cn.yongji.onestop.intake.application.domain.Sheet;
import cn.yongji.onestop.intake.form.domain.FormFinding;
import cn.yongji.onestop.intake.form.domain.FormReview;
import cn.yongji.onestop.intake.form.domain.Forms;
import cn.yongji.onestop.intake.project.domain.Project;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what a submission is judged by. Other applications are read only where a prerequisite may be in them. */
final class Dossiers {
    private static final int MOST = 200;

    private final Applications applications;
    private final CatalogueOf catalogues;
    private final WorkingCalendar calendar;
    private final Forms forms;

    Dossiers(Applications applications, CatalogueOf catalogues, WorkingCalendar calendar, Forms forms) {
        this.applications = applications;
        this.catalogues = catalogues;
        this.calendar = calendar;
        this.forms = forms;
    }

    Dossier of(Stored<Project> project, Sheet sheet, Instant at) {
        var missing = forms.review(sheet.form()).map(FormReview::missing).orElse(List.of());
        var alone = dossier(project, missing, Set.of(), at);
        if (Completeness.prerequisitesElsewhere(sheet, alone).isEmpty()) return alone;
        return dossier(project, missing, granted(project.id()), at);
    }

    private Dossier dossier(
            Stored<Project> project, List<FormFinding> missing, Set<MatterCode> grantedBefore, Instant at) {
        var state = project.state();
        return new Dossier(
                project.id(),
                state.facts(),
                state.unitCode(),
                state.agent(),
                catalogues.at(at),
                calendar,
                missing,
                grantedBefore,
                WorkingCalendar.dateOf(at));
    }

    private Set<MatterCode> granted(String projectId) {
        return applications.ofProject(projectId, Optional.empty(), MOST).stream()
                .flatMap(it -> results(it.state()))
                .filter(it -> it.verdict() == MatterResult.Verdict.GRANTED)
                .map(MatterResult::matter)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<MatterResult> results(Application application) {
        return switch (application) {
            case Application.Draft _, Application.InCorrection _ -> Stream.empty();
            case Application.Accepted accepted -> accepted.results().stream();
            case Application.Closed(var was, var _, var _) -> was.results().stream();
        };
    }
}
