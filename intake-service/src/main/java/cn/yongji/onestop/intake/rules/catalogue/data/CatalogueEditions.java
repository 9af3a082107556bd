package cn.yongji.onestop.intake.rules.catalogue.data;

import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueEdition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A set of versions that does not change. Of two that take effect on the same day the later published counts.
 *
 * @param byDate by the day they take effect
 */
public record CatalogueEditions(List<CatalogueEdition> byDate) {
    private static final Comparator<CatalogueEdition> ORDER = Comparator.comparing(
                    (CatalogueEdition edition) -> edition.catalogue().effectiveFrom())
            .thenComparing(CatalogueEditions::publishedAt);

    public static CatalogueEditions of(List<CatalogueEdition> editions) {
        return new CatalogueEditions(editions.stream().sorted(ORDER).toList());
    }

    /** The latest that has begun; before the first of all, the first, since nothing older was ever published. */
    public Catalogue inForceOn(LocalDate day) {
        return byDate.stream()
                .map(CatalogueEdition::catalogue)
                .filter(catalogue -> !catalogue.effectiveFrom().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(byDate.getFirst().catalogue());
    }

    public Optional<Catalogue> version(String version) {
        return byDate.stream()
                .map(CatalogueEdition::catalogue)
                .filter(catalogue -> catalogue.version().equals(version))
                .findFirst();
    }

    public List<Catalogue> catalogues() {
        return byDate.stream().map(CatalogueEdition::catalogue).toList();
    }

    private static Instant publishedAt(CatalogueEdition edition) {
        return edition.publication()
                .map(CatalogueEdition.Publication::publishedAt)
                .orElse(Instant.EPOCH);
    }
}
