package cn.yongji.onestop.testkit.openapi;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the names in the addresses of a service stand for, told once: {@code docs/openapi/parameters/<service>.json}. A
 * parameter that means something else in one operation stands there as {@code <operationId>.<name>}.
 */
final class ParameterTexts {
    private final Map<String, Text> texts;

    private ParameterTexts(Map<String, Text> texts) {
        this.texts = texts;
    }

    private record Text(String description, @Nullable Object example) {}

    static ParameterTexts of(String service) {
        var file = DocumentFolder.find().resolve("parameters").resolve(service + ".json");
        try {
            return new ParameterTexts(
                    Files.exists(file) ? Json31.mapper().readValue(Files.readString(file), Texts.class) : Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void addTo(OpenAPI document) {
        operations(document)
                .forEach(operation -> SharedParts.parameters(document, operation)
                        .forEach(it -> {
                            var own = texts.get(operation.getOperationId() + "." + it.getName());
                            if (own != null) describe(it, own);
                            else if (it.getDescription() == null) describe(it, texts.get(it.getName()));
                        }));
    }

    /** What is described, but stands in no address. */
    List<String> complaints(OpenAPI document) {
        var unknown = new TreeSet<>(texts.keySet());
        operations(document)
                .forEach(operation -> SharedParts.parameters(document, operation)
                        .map(Parameter::getName)
                        .forEach(it -> {
                            unknown.remove(it);
                            unknown.remove(operation.getOperationId() + "." + it);
                        }));
        return unknown.stream()
                .map(it -> "The parameter " + it + " is described, but no operation takes it")
                .toList();
    }

    private static void describe(Parameter parameter, @Nullable Text text) {
        if (text == null) return;
        parameter.setDescription(text.description());
        if (text.example() != null) parameter.setExample(text.example());
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().values().stream().flatMap(it -> it.readOperations().stream());
    }

    private static final class Texts extends LinkedHashMap<String, Text> {}
}
