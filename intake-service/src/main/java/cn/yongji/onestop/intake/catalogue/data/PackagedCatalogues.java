package cn.yongji.onestop.intake.catalogue.data;

import cn.yongji.onestop.intake.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.catalogue.domain.Catalogues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The catalogues that come with the program. An unsound one stops the start. */
public final class PackagedCatalogues implements Catalogues {
    private static final List<String> FILES = List.of("2026-11-01.json");

    private final List<Catalogue> byDate;

    public PackagedCatalogues() {
        var reader = new CatalogueReader();
        this.byDate = FILES.stream()
                .map(file -> reader.read(text(file)))
                .sorted(Comparator.comparing(Catalogue::effectiveFrom))
                .toList();
    }

    /** The latest that has begun; before the first of all, the first, since nothing older was ever published. */
    @Override
    public Catalogue inForceOn(LocalDate day) {
        return byDate.stream()
                .filter(catalogue -> !catalogue.effectiveFrom().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(byDate.getFirst());
    }

    @Override
    public Optional<Catalogue> version(String version) {
        return byDate.stream()
                .filter(catalogue -> catalogue.version().equals(version))
                .findFirst();
    }

    @Override
    public List<Catalogue> all() {
        return byDate;
    }

    private static String text(String file) {
        var path = "/catalogue/" + file;
        try (var in = PackagedCatalogues.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException("the catalogue is not packaged: " + path);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged catalogue " + path, e);
        }
    }
}
