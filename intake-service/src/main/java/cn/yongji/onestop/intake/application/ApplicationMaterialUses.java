package cn.yongji.onestop.intake.application;

import cn.yongji.onestop.intake.application.domain.Application;
import cn.yongji.onestop.intake.application.domain.MatterResult;
import cn.yongji.onestop.intake.application.domain.Supplement;
import cn.yongji.onestop.intake.application.domain.Uses;
import cn.yongji.onestop.intake.material.domain.GrantedResult;
import cn.yongji.onestop.intake.material.domain.MaterialUse;
import cn.yongji.onestop.intake.material.domain.MaterialUses;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who uses a material, as the applications say. */
final class ApplicationMaterialUses implements MaterialUses {
    private static final int AT_ONCE = 200;

    private final Applications applications;
    private final CatalogueOf catalogues;

    ApplicationMaterialUses(Applications applications, CatalogueOf catalogues) {
        this.applications = applications;
        this.catalogues = catalogues;
    }

    @Override
    public List<MaterialUse> of(String materialId) {
        return all(after -> applications.naming(materialId, after, AT_ONCE)).stream()
                .flatMap(stored -> uses(materialId, stored))
                .toList();
    }

    @Override
    public List<GrantedResult> granted(String projectId) {
        return all(after -> applications.ofProject(projectId, after, AT_ONCE)).stream()
                .flatMap(stored -> accepted(stored.state()).stream()
                        .flatMap(it -> it.results().stream())
                        .filter(it -> it.verdict() == MatterResult.Verdict.GRANTED)
                        .map(it ->
                                new GrantedResult(stored.id(), it.matter().value(), it.resultNumber(), it.decidedAt())))
                .toList();
    }

    @Override
    public Optional<MaterialSet> set(String applicationId) {
        return applications.store().find(applicationId).map(stored -> {
            var application = stored.state();
            var filed = application.sheet().materials().stream();
            var supplied = accepted(application).stream()
                    .flatMap(it -> it.supplements().stream())
                    .flatMap(it -> it.reply().stream())
                    .map(Supplement.Reply::materials)
                    .flatMap(List::stream);
            var materials = Stream.concat(filed, supplied)
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
                        open));
    }

    private static Filled filled(MaterialRef ref) {
        return new Filled(ref.slot(), ref.materialId());
    }

    private static Optional<Application.Accepted> accepted(Application application) {
        return switch (application) {
            case Application.Draft _, Application.InCorrection _ -> Optional.empty();
            case Application.Accepted accepted -> Optional.of(accepted);
            case Application.Closed(var was, var _, var _) -> Optional.of(was);
        };
    }

    private static Optional<Instant> endedAt(Application application) {
        return application instanceof Application.Closed closed ? Optional.of(closed.closedAt()) : Optional.empty();
    }

    private static List<Stored<Application>> all(Function<Optional<String>, List<Stored<Application>>> page) {
        var all = new ArrayList<Stored<Application>>();
        var found = page.apply(Optional.empty());
        all.addAll(found);
        while (found.size() == AT_ONCE) {
            found = page.apply(Optional.of(found.getLast().id()));
            all.addAll(found);
        }
        return all;
    }
}
