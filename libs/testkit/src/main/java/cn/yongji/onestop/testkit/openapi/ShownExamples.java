package cn.yongji.onestop.testkit.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every example that the document shows, wherever it came from: a reader copies it, so it must be what the schema takes. */
final class ShownExamples {
    private final OpenAPI document;
    private final ExampleCheck check;
    private final List<String> complaints = new ArrayList<>();

    private ShownExamples(OpenAPI document) {
        this.document = document;
        this.check = new ExampleCheck(document);
    }

    static List<String> complaints(OpenAPI document) {
        var shown = new ShownExamples(document);
        document.getPaths().values().forEach(path -> path.readOperations().forEach(shown::look));
        return shown.complaints;
    }

    private void look(Operation operation) {
        var where = operation.getOperationId();
        SharedParts.parameters(document, operation)
                .filter(it -> it.getExample() != null && it.getSchema() != null)
                .forEach(it -> complaints.addAll(
                        check.violations(where + " " + it.getName(), it.getSchema(), it.getExample())));
        if (operation.getRequestBody() != null)
            bodies(where + " body", operation.getRequestBody().getContent());
        operation.getResponses().forEach((status, answer) -> bodies(where + " " + status, answer.getContent()));
    }

    private void bodies(String where, @Nullable Content content) {
        if (content == null) return;
        content.values().stream()
                .filter(it -> it.getSchema() != null)
                .forEach(media -> examples(media)
                        .forEach(it -> complaints.addAll(check.violations(where, media.getSchema(), it))));
    }

    private Stream<Object> examples(MediaType media) {
        var named = Stream.ofNullable(media.getExamples())
                .flatMap(it -> it.values().stream())
                .map(this::resolved)
                .map(Example::getValue);
        return Stream.concat(Stream.ofNullable(media.getExample()), named).filter(Objects::nonNull);
    }

    private Example resolved(Example example) {
        return example.get$ref() == null
                ? example
                : Objects.requireNonNull(
                        document.getComponents().getExamples().get(Examples.nameOf(example.get$ref())));
    }
}
