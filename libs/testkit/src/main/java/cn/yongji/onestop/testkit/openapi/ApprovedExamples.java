package cn.yongji.onestop.testkit.openapi;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the fields of a schema look like in an answer that somebody approved: {@code docs/openapi/examples/<service>/<Schema>.json},
 * for what every service has under {@code platform}. A field of a kind that always looks alike (an instant, a matter) needs
 * none.
 */
final class ApprovedExamples {
    private static final String EVERY_SERVICE = "platform";
    private static final String SUFFIX = ".json";

    private final Map<String, Map<String, Object>> own;
    private final Map<String, Map<String, Object>> shared;

    private ApprovedExamples(Map<String, Map<String, Object>> own, Map<String, Map<String, Object>> shared) {
        this.own = own;
        this.shared = shared;
    }

    static ApprovedExamples of(String service) {
        var folder = DocumentFolder.find().resolve("examples");
        return new ApprovedExamples(read(folder.resolve(service)), read(folder.resolve(EVERY_SERVICE)));
    }

    /** Gives the fields of the document their examples. */
    void addTo(OpenAPI document) {
        document.getComponents()
                .getSchemas()
                .forEach((name, schema) -> fieldsOf(name).forEach((field, value) -> {
                    var property = propertyOf(schema, field);
                    property.ifPresent(it -> it.setExample(value));
                }));
    }

    /** What is in the files and not in the document, and what a schema would not let pass. */
    List<String> complaints(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        var check = new ExampleCheck(document);
        var complaints = new ArrayList<String>();
        own.keySet().stream()
                .filter(it -> !schemas.containsKey(it))
                .forEach(it -> complaints.add("There is an example of " + it + ", but no such schema"));
        schemas.forEach((name, schema) -> fieldsOf(name)
                .forEach((field, value) -> complaints.addAll(
                        propertyOf(schema, field).isPresent()
                                ? check.violations(name, field, value)
                                : List.of(
                                        "The schema " + name + " has no field " + field + ", but an example of it"))));
        return complaints;
    }

    private Map<String, Object> fieldsOf(String schema) {
        return own.getOrDefault(schema, shared.getOrDefault(schema, Map.of()));
    }

    private static Optional<Schema<?>> propertyOf(Schema<?> schema, String field) {
        return Optional.ofNullable(schema.getProperties()).map(it -> it.get(field));
    }

    private static Map<String, Map<String, Object>> read(Path folder) {
        var all = new TreeMap<String, Map<String, Object>>();
        if (!Files.isDirectory(folder)) return all;
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(it -> !ApprovedBodies.isBody(it)).toList()) {
                var name = file.getFileName().toString();
                all.put(
                        name.substring(0, name.length() - SUFFIX.length()),
                        Json31.mapper().readValue(Files.readString(file), Fields.class));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("no examples in " + folder, e);
        }
    }

    private static final class Fields extends LinkedHashMap<String, Object> {}
}
