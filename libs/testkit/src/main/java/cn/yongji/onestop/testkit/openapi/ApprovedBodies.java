package cn.yongji.onestop.testkit.openapi;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whole bodies that somebody approved, where the fields alone do not make a telling one: {@code <operationId>.json} for what is
 * answered, {@code <operationId>.<name>.json} where there are several answers, {@code <operationId>.body.json} for what is
 * sent.
 */
final class ApprovedBodies {
    private static final String SENT = "body";
    private static final String SUFFIX = ".json";

    private final Map<String, Object> bodies;

    private ApprovedBodies(Map<String, Object> bodies) {
        this.bodies = bodies;
    }

    static ApprovedBodies of(String service) {
        var folder = DocumentFolder.find().resolve("examples").resolve(service);
        var bodies = new TreeMap<String, Object>();
        if (!Files.isDirectory(folder)) return new ApprovedBodies(bodies);
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(ApprovedBodies::isBody).toList()) {
                var name = file.getFileName().toString();
                var key = name.substring(0, name.length() - SUFFIX.length());
                bodies.put(key, Json31.mapper().readValue(Files.readString(file), Object.class));
            }
            return new ApprovedBodies(bodies);
        } catch (IOException e) {
            throw new UncheckedIOException("no examples in " + folder, e);
        }
    }

    /** Operations begin with a small letter, schemas with a capital one. */
    static boolean isBody(Path file) {
        return Character.isLowerCase(file.getFileName().toString().charAt(0));
    }

    void addTo(OpenAPI document) {
        document.getPaths().values().forEach(path -> path.readOperations().forEach(this::addTo));
    }

    /** What belongs to no operation, and what a schema would not let pass. */
    List<String> complaints(OpenAPI document) {
        var check = new ExampleCheck(document);
        var complaints = new ArrayList<String>();
        var left = new TreeSet<>(bodies.keySet());
        for (var path : document.getPaths().values()) {
            for (var operation : path.readOperations()) {
                var id = operation.getOperationId();
                bodies.forEach((key, body) -> {
                    if (!key.equals(id) && !key.startsWith(id + ".")) return;
                    left.remove(key);
                    (key.equals(id + "." + SENT) ? sent(operation) : answer(operation))
                            .ifPresent(it -> complaints.addAll(check.violations(key, it.getSchema(), body)));
                });
            }
        }
        left.forEach(it -> complaints.add("There is an example for " + it + ", but no such operation"));
        return complaints;
    }

    private void addTo(Operation operation) {
        var id = operation.getOperationId();
        bodies.forEach((key, body) -> {
            if (key.equals(id)) answer(operation).ifPresent(it -> it.setExample(body));
            else if (key.equals(id + "." + SENT)) sent(operation).ifPresent(it -> it.setExample(body));
            else if (key.startsWith(id + ".")) {
                var name = key.substring(id.length() + 1);
                answer(operation)
                        .ifPresent(it -> it.addExamples(
                                name, new Example().description(name).value(body)));
            }
        });
    }

    private static Optional<MediaType> answer(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(it -> it.getKey().startsWith("2"))
                .flatMap(it -> json(it.getValue().getContent()).stream())
                .findFirst();
    }

    private static Optional<MediaType> sent(Operation operation) {
        return Optional.ofNullable(operation.getRequestBody()).flatMap(it -> json(it.getContent()));
    }

    private static Optional<MediaType> json(@Nullable Content content) {
        return Optional.ofNullable(content).map(it -> it.get("application/json"));
    }
}
