package cn.yongji.onestop.testkit.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that are answered may become more ({@code docs/api.md}): a client made from the document must not break on a new
 * one. So they are told as {@code x-extensible-enum} on a plain text. What is only sent stays closed: the service refuses any
 * other word, and a client may know that before.
 */
final class OpenEnums {
    static final String WORDS = "x-extensible-enum";

    private final Map<String, Schema<?>> schemas;
    private final Set<String> reached = new HashSet<>();

    private OpenEnums(Map<String, Schema<?>> schemas) {
        this.schemas = schemas;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static void open(OpenAPI document) {
        var enums = new OpenEnums((Map) document.getComponents().getSchemas());
        document.getPaths().values().stream()
                .flatMap(it -> it.readOperations().stream())
                .flatMap(it -> it.getResponses().values().stream())
                .forEach(it -> enums.answered(it.getContent()));
        document.getComponents().getSchemas().values().forEach(OpenEnums::withoutUnnamedSets);
    }

    private void answered(@Nullable Content content) {
        if (content != null) content.values().forEach(it -> reach(it.getSchema()));
    }

    private void reach(@Nullable Schema<?> schema) {
        if (schema == null) return;
        if (schema.get$ref() != null) {
            var name = Examples.nameOf(schema.get$ref());
            if (reached.add(name)) reach(schemas.get(name));
            return;
        }
        open(schema);
        if (schema.getProperties() != null) schema.getProperties().values().forEach(this::reach);
        reach(schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) reach(values);
        for (var alternatives :
                List.of(orNone(schema.getOneOf()), orNone(schema.getAnyOf()), orNone(schema.getAllOf()))) {
            alternatives.forEach(this::reach);
        }
    }

    @SuppressWarnings("rawtypes")
    private static List<Schema> orNone(@Nullable List<Schema> alternatives) {
        return alternatives == null ? List.of() : alternatives;
    }

    private static void open(Schema<?> schema) {
        if (schema.getEnum() == null
                || schema.getTypes() == null
                || !schema.getTypes().contains("string")) return;
        schema.addExtension(WORDS, List.copyOf(schema.getEnum()));
        schema.setEnum(null);
    }

    /** A set of words without a name of its own has no class in generated Java. The service takes a doubled word as one. */
    private static void withoutUnnamedSets(Schema<?> schema) {
        if (schema.getProperties() == null) return;
        for (var property : schema.getProperties().values()) {
            if (Boolean.TRUE.equals(property.getUniqueItems())
                    && property.getItems() != null
                    && property.getItems().getEnum() != null) {
                property.setUniqueItems(null);
            }
        }
    }
}
