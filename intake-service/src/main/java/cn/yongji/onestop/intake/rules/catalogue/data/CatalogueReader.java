package cn.yongji.onestop.intake.rules.catalogue.data;

import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueChecks;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueUnsound;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes catalogues as text. What is unsound is told with its place, and nothing of it is used. */
public final class CatalogueReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private final CatalogueChecks checks = new CatalogueAssembly();

    /** The catalogue that a text describes. */
    public Catalogue read(String name, String text) {
        return switch (checks.check(written(name, text))) {
            case CatalogueChecks.Sound(var catalogue) -> catalogue;
            case CatalogueChecks.Unsound(var findings) -> throw new CatalogueUnsound(name, findings);
        };
    }

    /** What a text says, not checked yet. */
    public static WrittenCatalogue written(String name, String text) {
        try {
            return JSON.readValue(text, WrittenCatalogue.class);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new CatalogueUnsound(
                    "%s %d:%d: %s".formatted(name, at.getLineNr(), at.getColumnNr(), e.getOriginalMessage()), e);
        }
    }

    /** The text of what is written. */
    public static String text(WrittenCatalogue written) {
        return JSON.writeValueAsString(written);
    }
}
