package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.FromFile;
import cn.yongji.onestop.intake.counter.application.domain.state.Supplement;
import cn.yongji.onestop.intake.papers.evidence.SubmissionEvidence;
import cn.yongji.onestop.intake.papers.material.domain.Held;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 一次提交、重复使用 where papers are asked for (S30): a clerk does not ask for what a department holds, and what a review
 * asks for comes from the file.
 */
@Component
public final class PapersOnFile {
    private static final String RULE = "papers-on-file";

    private final Applications applications;
    private final Projects projects;
    private final CatalogueOf catalogues;
    private final SubmissionEvidence evidence;
    private final Deciding deciding;
    private final Clock clock;

    PapersOnFile(
            Applications applications,
            Projects projects,
            CatalogueOf catalogues,
            SubmissionEvidence evidence,
            Deciding deciding,
            Clock clock) {
        this.applications = applications;
        this.projects = projects;
        this.catalogues = catalogues;
        this.evidence = evidence;
        this.deciding = deciding;
        this.clock = clock;
    }

    /**
     * What departments hold of the papers that a clerk wants to ask for. What was handed in with this application only
     * is in his hands to look at: he may say what is wrong with it.
     */
    List<Held> held(Stored<Application> stored, List<RequestedItem> items, Instant at) {
        var project = project(stored);
        var catalogue = catalogues.project(project.state(), at);
        return slots(items.stream(), catalogue)
                .flatMap(slot -> evidence.held(project, slot, catalogue).stream())
                .filter(held -> !handedInHere(stored, held))
                .toList();
    }

    /** Fills what the reviews asked for with what is on file and they do not have yet. Harmless when done again. */
    public void fill(String applicationId) {
        applications
                .store()
                .find(applicationId)
                .filter(it -> it.state() instanceof Application.Accepted accepted
                        && accepted.supplements().stream().anyMatch(Supplement::open))
                .ifPresent(this::fill);
    }

    private void fill(Stored<Application> stored) {
        if (!(stored.state() instanceof Application.Accepted accepted)) return;
        var project = project(stored);
        var catalogue = catalogues.application(accepted);
        var there = there(accepted);
        var asked =
                accepted.supplements().stream().filter(Supplement::open).flatMap(it -> it.request().items().stream());
        var found = slots(asked, catalogue)
                .flatMap(slot -> evidence.held(project, slot, catalogue).stream())
                .flatMap(held -> fromFile(held, there).stream())
                .toList();
        if (found.isEmpty()) return;
        deciding.settle(
                stored.id(), RULE, new ApplicationCommand.FillFromFile(stored.id(), found, RULE, clock.instant()));
    }

    private static Stream<Slot> slots(Stream<RequestedItem> items, Catalogue catalogue) {
        return items.map(RequestedItem::slot)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(code -> catalogue.slot(code).stream());
    }

    // Of what the review has before it, it wants another one.
    private static Set<String> there(Application.Accepted accepted) {
        var answered = accepted.supplements().stream()
                .flatMap(it -> it.reply().stream())
                .flatMap(it -> it.materials().stream());
        return Stream.concat(accepted.sheet().materials().stream(), answered)
                .map(MaterialRef::materialId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<FromFile> fromFile(Held held, Set<String> there) {
        return switch (held) {
            case Held.OfMaterial it ->
                there.contains(it.materialId())
                        ? Optional.empty()
                        : Optional.of(new FromFile(
                                it.slot(),
                                evidence.ref(it.slot(), it.materialId()),
                                "已有：" + it.name() + "（" + it.issuer() + "）"));
            case Held.OfResult it ->
                Optional.of(new FromFile(
                        it.slot(),
                        Optional.empty(),
                        "已有：" + it.matterName()
                                + it.resultNumber().map(number -> " " + number).orElse("") + "（" + it.issuer() + "）"));
            // A licence in the register becomes a material when the applicant takes it over.
            case Held.OfLicence _, Held.Arriving _ -> Optional.empty();
        };
    }

    private boolean handedInHere(Stored<Application> stored, Held held) {
        return held instanceof Held.OfMaterial it
                && it.projectId().equals(stored.state().header().projectId())
                && stored.state().sheet().materials().stream()
                        .anyMatch(ref -> ref.materialId().equals(it.materialId()))
                && evidence.servesOnly(it.materialId(), stored.id());
    }

    private Stored<Project> project(Stored<Application> stored) {
        return projects.store().find(stored.state().header().projectId()).orElseThrow();
    }
}
