package cn.yongji.onestop.intake.rules.catalogue;

import cn.yongji.onestop.intake.rules.catalogue.data.CatalogueEditions;
import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueChecks;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueDraft;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueEdition;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueUnsound;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogues;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The versions that come with the program and those that were published since. A version never changes, so it is compiled once
 * and kept; which there are is looked up again now and then. A version takes effect at the earliest on the day after its
 * publication, so an instance that has not looked yet has not judged anything wrongly.
 */
public final class PublishedCatalogues implements Catalogues {
    private static final long LOOK_AGAIN = Duration.ofSeconds(10).toNanos();

    private final PackagedCatalogues packaged;
    private final CatalogueDrafts drafts;
    private final CatalogueChecks checks;
    private final LongSupplier ticker;
    private final Map<String, CatalogueEdition> compiled = new HashMap<>();
    private volatile Snapshot snapshot;

    private record Snapshot(CatalogueEditions editions, long at) {}

    PublishedCatalogues(
            PackagedCatalogues packaged, CatalogueDrafts drafts, CatalogueChecks checks, LongSupplier ticker) {
        this.packaged = packaged;
        this.drafts = drafts;
        this.checks = checks;
        this.ticker = ticker;
        this.snapshot = new Snapshot(CatalogueEditions.of(packaged.editions()), ticker.getAsLong() - LOOK_AGAIN);
    }

    @Override
    public Catalogue inForceOn(LocalDate day) {
        return current().inForceOn(day);
    }

    @Override
    public Optional<Catalogue> version(String version) {
        var known = current().version(version);
        if (known.isPresent()) return known;
        // Another instance may have published it a moment ago.
        return drafts.store().find(version).isPresent() ? lookAgain().version(version) : Optional.empty();
    }

    @Override
    public List<CatalogueEdition> editions() {
        return current().byDate();
    }

    private CatalogueEditions current() {
        var last = snapshot;
        return ticker.getAsLong() - last.at() < LOOK_AGAIN ? last.editions() : lookAgain();
    }

    synchronized CatalogueEditions lookAgain() {
        var editions = new ArrayList<>(packaged.editions());
        drafts.published().forEach(published -> editions.add(compiled(published)));
        var found = CatalogueEditions.of(editions);
        snapshot = new Snapshot(found, ticker.getAsLong());
        return found;
    }

    private CatalogueEdition compiled(CatalogueDraft.Published published) {
        return compiled.computeIfAbsent(published.header().version(), version -> {
            var written = published.content();
            return switch (checks.check(written)) {
                case CatalogueChecks.Sound(var catalogue) ->
                    new CatalogueEdition(catalogue, written, Optional.of(published.publication()));
                // It was sound when it was published, so it is the program that has changed under it.
                case CatalogueChecks.Unsound(var findings) -> throw new CatalogueUnsound(version, findings);
            };
        });
    }
}
