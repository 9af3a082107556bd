package cn.yongji.onestop.intake.rules.catalogue.data;

import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueEdition;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The catalogues that come with the program. An unsound one stops the start. */
public final class PackagedCatalogues implements Catalogues {
    private static final List<String> FILES = List.of("2026-11-01.json", "2026-11-16.json");

    private final CatalogueEditions editions;

    public PackagedCatalogues() {
        var reader = new CatalogueReader();
        this.editions = CatalogueEditions.of(
                FILES.stream().map(file -> edition(reader, file)).toList());
    }

    @Override
    public Catalogue inForceOn(LocalDate day) {
        return editions.inForceOn(day);
    }

    @Override
    public Optional<Catalogue> version(String version) {
        return editions.version(version);
    }

    @Override
    public List<CatalogueEdition> editions() {
        return editions.byDate();
    }

    private static CatalogueEdition edition(CatalogueReader reader, String file) {
        var text = text(file);
        return new CatalogueEdition(reader.read(file, text), CatalogueReader.written(file, text), Optional.empty());
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
