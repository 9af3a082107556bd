package cn.yongji.onestop.testkit.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for what a user of the document would miss. */
public final class DocumentLint {
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final List<String> complaints = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private final OpenAPI document;
    private final Examples examples;

    private DocumentLint(OpenAPI document) {
        this.document = document;
        this.examples = Examples.of(document);
    }

    /** Everything that is missing, one sentence each. */
    public static List<String> of(OpenAPI document) {
        var lint = new DocumentLint(document);
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> lint.look(method + " " + path, operation)));
        if (lint.ids.isEmpty()) lint.complaints.add("the document has no operation at all");
        return lint.complaints;
    }

    private void look(String where, Operation operation) {
        var id = operation.getOperationId();
        require(id != null && ID.matcher(id).matches(), where, "has no operationId of its own (camelCase)");
        require(ids.add(String.valueOf(id)), where, "has the operationId of another operation: " + id);
        require(!isBlank(operation.getSummary()), where, "has no summary");
        require(operation.getTags() != null && !operation.getTags().isEmpty(), where, "has no tag");
        require(saysWhoMayCall(operation), where, "does not say who may call it");
        require(hasProblems(operation), where, "names no problem");
        if (operation.getRequestBody() != null)
            body(where, "request", operation.getRequestBody().getContent());
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) body(where, status, response.getContent());
        });
        require(operation.getResponses().keySet().stream().anyMatch(it -> it.startsWith("2")), where, "never succeeds");
        parameters(where, operation);
    }

    private void parameters(String where, Operation operation) {
        SharedParts.parameters(document, operation)
                .forEach(it ->
                        require(!isBlank(it.getDescription()), where, "does not describe parameter " + it.getName()));
    }

    private void body(String where, String which, @Nullable Content content) {
        if (content == null) return;
        content.forEach((type, media) -> {
            require(!type.equals("*/*"), where, "does not say what type the body is: " + which);
            if (!type.endsWith("json")) return;
            if (Examples.hasExample(media)) return;
            var fields = String.join(", ", examples.missing(media.getSchema()));
            require(false, where, "has no example for the body: " + which + " (docs/openapi/examples, " + fields + ")");
        });
    }

    private static boolean saysWhoMayCall(Operation operation) {
        var open = List.of(new SecurityRequirement()).equals(operation.getSecurity());
        return open
                || (operation.getExtensions() != null
                        && operation.getExtensions().containsKey(OperationFacts.ROLES));
    }

    private static boolean hasProblems(Operation operation) {
        return operation.getResponses().values().stream().anyMatch(ProblemResponses::isProblem);
    }

    private void require(boolean condition, String where, String otherwise) {
        if (!condition) complaints.add(where + " " + otherwise);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
