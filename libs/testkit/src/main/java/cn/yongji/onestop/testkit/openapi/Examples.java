package cn.yongji.onestop.testkit.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An example for every JSON body, put together from the examples of its fields. Where a required field has none, the
 * body gets none either, and {@link DocumentLint} asks for it.
 */
final class Examples {
    private static final int DEEPEST = 8;

    private final Map<String, Schema<?>> schemas;

    private Examples(Map<String, Schema<?>> schemas) {
        this.schemas = schemas;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Examples of(OpenAPI document) {
        return new Examples((Map) document.getComponents().getSchemas());
    }

    static void addTo(OpenAPI document) {
        var examples = of(document);
        for (var path : document.getPaths().values()) {
            for (var operation : path.readOperations()) {
                if (operation.getRequestBody() != null)
                    examples.fill(operation.getRequestBody().getContent());
                operation.getResponses().values().forEach(it -> examples.fill(it.getContent()));
            }
        }
    }

    private void fill(@Nullable Content content) {
        if (content == null) return;
        content.forEach((type, media) -> {
            if (type.endsWith("json") && !hasExample(media))
                of(media.getSchema(), 0).ifPresent(media::setExample);
        });
    }

    static boolean hasExample(MediaType media) {
        return media.getExample() != null
                || (media.getExamples() != null && !media.getExamples().isEmpty());
    }

    private Optional<Object> of(@Nullable Schema<?> schema, int depth) {
        if (schema == null || depth > DEEPEST) return Optional.empty();
        if (schema.get$ref() != null) return of(schemas.get(nameOf(schema.get$ref())), depth);
        if (schema.getExample() != null) return Optional.of(schema.getExample());
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return Optional.of(schema.getExamples().getFirst());
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty())
            return Optional.of(schema.getEnum().getFirst());
        if (schema.getOneOf() != null && !schema.getOneOf().isEmpty())
            return of(schema.getOneOf().getFirst(), depth + 1);
        if (schema.getProperties() != null) return object(schema, depth);
        if (schema.getItems() != null) return Optional.of(items(schema.getItems(), depth));
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            return of(values, depth + 1).map(it -> Map.of("…", it));
        }
        return plain(schema);
    }

    private List<Object> items(Schema<?> schema, int depth) {
        return of(schema, depth + 1).map(List::of).orElse(List.of());
    }

    private Optional<Object> object(Schema<?> schema, int depth) {
        var example = new LinkedHashMap<String, Object>();
        var required = schema.getRequired() == null ? List.of() : schema.getRequired();
        for (var property : schema.getProperties().entrySet()) {
            var value = of(property.getValue(), depth + 1);
            if (value.isPresent()) example.put(property.getKey(), value.get());
            else if (required.contains(property.getKey())) return Optional.empty();
        }
        return Optional.of(example);
    }

    private static Optional<Object> plain(Schema<?> schema) {
        var types = schema.getTypes();
        if (types == null) return Optional.empty();
        if (types.contains("boolean")) return Optional.of(true);
        if (types.contains("integer")) {
            return Optional.of(
                    schema.getMinimum() == null ? 1 : schema.getMinimum().longValue());
        }
        if (types.contains("number")) return Optional.of(1);
        return "uuid".equals(schema.getFormat())
                ? Optional.of("0198f2a0-7c1e-7d3a-9b52-3f1c6e8a4d10")
                : Optional.empty();
    }

    /** The fields for want of which there is no example. */
    List<String> missing(@Nullable Schema<?> schema) {
        if (schema == null) return List.of("the body");
        if (schema.get$ref() == null) return schema.getProperties() == null ? List.of("the body") : missing("", schema);
        var name = nameOf(schema.get$ref());
        var target = schemas.get(name);
        return target == null || target.getProperties() == null ? List.of(name) : missing(name + ".", target);
    }

    private List<String> missing(String prefix, Schema<?> schema) {
        var required = schema.getRequired() == null ? List.of() : schema.getRequired();
        return schema.getProperties().entrySet().stream()
                .filter(it -> required.contains(it.getKey()))
                .filter(it -> of(it.getValue(), 1).isEmpty())
                .map(it -> prefix + it.getKey())
                .toList();
    }

    static String nameOf(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }
}
