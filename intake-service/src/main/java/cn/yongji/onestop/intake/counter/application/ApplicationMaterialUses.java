package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.rule.Uses;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Supplement;
import cn.yongji.onestop.intake.papers.material.domain.GrantedResult;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUse;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUses;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.platform.aggregate.EveryPage;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who uses a material, as the applications say. */
@Component
final class ApplicationMaterialUses implements MaterialUses {
    private final Applications applications;
    private final CatalogueOf catalogues;

    ApplicationMaterialUses(Applications applications, CatalogueOf catalogues) {
        this.applications = applications;
        this.catalogues = catalogues;
    }

    @Override
    public List<MaterialUse> of(String materialId) {
        return EveryPage.of((after, limit) -> applications.naming(materialId, after, limit)).stream()
                .flatMap(stored -> uses(materialId, stored))
                .toList();
    }

    @Override
    public List<GrantedResult> granted(String projectId) {
        return applications.ofProject(projectId).stream()
                .flatMap(stored -> stored.state().onceAccepted().stream()
                        .flatMap(it -> it.results().stream())
                        .filter(it -> it.verdict().granted())
                        .map(it ->
                                new GrantedResult(stored.id(), it.matter().value(), it.resultNumber(), it.decidedAt())))
                .toList();
    }

    @Override
    public Optional<MaterialSet> set(String applicationId) {
        return applications.store().find(applicationId).map(stored -> {
            var application = stored.state();
            var filed = application.materials().stream();
            var promised = application.onceAccepted().stream()
                    .flatMap(it -> it.course().gaps().stream())
                    .flatMap(it -> it.material().stream());
            var supplied = application.onceAccepted().stream()
                    .flatMap(it -> it.supplements().stream())
                    .flatMap(it -> it.reply().stream())
                    .map(Supplement.Reply::materials)
                    .flatMap(List::stream);
            var materials = Stream.of(filed, supplied, promised)
                    .flatMap(it -> it)
                    .map(ApplicationMaterialUses::filled)
                    .distinct()
                    .toList();
            return new MaterialSet(application.header().projectId(), materials, endedAt(application));
        });
    }

    private Stream<MaterialUse> uses(String materialId, Stored<Application> stored) {
        var application = stored.state();
        var open = endedAt(application).isEmpty();
        return Uses.of(materialId, application, catalogues.application(application)).stream()
                .map(use -> new MaterialUse(
                        application.header().projectId(),
                        stored.id(),
                        use.matter().value(),
                        use.department(),
                        use.slot(),
                        open,
                        application.onceAccepted().isPresent()));
    }

    private static Filled filled(MaterialRef ref) {
        return new Filled(ref.slot(), ref.materialId());
    }

    private static Optional<Instant> endedAt(Application application) {
        return switch (application) {
            case Application.Closed closed -> Optional.of(closed.closedAt());
            case Application.Ended ended -> Optional.of(ended.end().at());
            case Application.Draft _, Application.Received _, Application.InCorrection _, Application.Accepted _ ->
                Optional.empty();
        };
    }
}
