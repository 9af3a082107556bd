package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.rule.Dossier;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.papers.evidence.SubmissionEvidence;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.commitment.CreditDesk;
import cn.yongji.onestop.intake.rules.commitment.domain.CommitmentTexts;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditDecider;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditRefusal;
import cn.yongji.onestop.intake.rules.form.domain.FormFinding;
import cn.yongji.onestop.intake.rules.form.domain.FormReview;
import cn.yongji.onestop.intake.rules.form.domain.Forms;
import cn.yongji.onestop.intake.rules.planning.domain.DueMaterials;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what a submission is judged by. Other documents are read only where something in them may count. */
@Component
final class Dossiers {
    private final Elsewheres elsewheres;
    private final CatalogueOf catalogues;
    private final WorkingCalendar calendar;
    private final Forms forms;
    private final CommitmentTexts texts;
    private final CreditDesk credit;
    private final SubmissionEvidence evidence;

    Dossiers(
            Elsewheres elsewheres,
            CatalogueOf catalogues,
            WorkingCalendar calendar,
            Forms forms,
            CommitmentTexts texts,
            CreditDesk credit,
            SubmissionEvidence evidence) {
        this.elsewheres = elsewheres;
        this.catalogues = catalogues;
        this.calendar = calendar;
        this.forms = forms;
        this.texts = texts;
        this.credit = credit;
        this.evidence = evidence;
    }

    /** With what is on file and what lost its force. */
    Dossier ofSubmission(String applicationId, Stored<Project> project, Sheet sheet, Pledges pledges, Instant at) {
        var dossier = of(project, sheet, pledges, at);
        var catalogue = dossier.catalogue();
        var unusable = evidence.unusable(applicationId, project, sheet.matters(), sheet.materials(), catalogue, at);
        var filled = sheet.materials().stream()
                .filter(it -> !unusable.containsKey(it.materialId()))
                .map(MaterialRef::slot)
                .toList();
        var open = DueMaterials.places(
                        dossier.scope(),
                        sheet.matters().stream()
                                .flatMap(code -> catalogue.matter(code).stream())
                                .toList())
                .stream()
                .filter(slot -> !filled.contains(slot.code()))
                .toList();
        return dossier.with(new Dossier.Evidence(evidence.onFile(applicationId, project, open), unusable));
    }

    Dossier of(Stored<Project> project, Sheet sheet, Pledges pledges, Instant at) {
        var missing = forms.review(sheet.form()).map(FormReview::missing).orElse(List.of());
        var barred = pledges.none() ? Optional.<CreditRefusal>empty() : barred(project);
        return dossier(project, missing, elsewheres.of(project.id()), barred, at);
    }

    private Optional<CreditRefusal> barred(Stored<Project> project) {
        var uscc = project.state().facts().unit().uscc().value();
        return CreditDecider.barred(credit.of(uscc), uscc);
    }

    private Dossier dossier(
            Stored<Project> project,
            List<FormFinding> missing,
            Dossier.Elsewhere elsewhere,
            Optional<CreditRefusal> barred,
            Instant at) {
        var state = project.state();
        return new Dossier(
                project.id(),
                state.facts(),
                state.unitCode(),
                state.agent(),
                catalogues.project(state, at),
                calendar,
                missing,
                WorkingCalendar.dateOf(at),
                elsewhere,
                texts,
                barred);
    }
}
