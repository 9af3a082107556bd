package cn.yongji.onestop.testkit.openapi;

import cn.yongji.onestop.platform.web.ProblemRegistry;
import cn.yongji.onestop.testkit.Api;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The API document of the service under test. It is written to {@code target/openapi}, must have no gap, and must be the
 * one that is committed under {@code docs/openapi}: whoever changes the API sees the change in the review.
 */
public final class OpenApiContract {
    private static final String WRITE = "openapi.write";

    private final Api api;
    private final String service;
    private final ProblemRegistry problems;

    public OpenApiContract(Api api, String service, ProblemRegistry problems) {
        this.api = api;
        this.service = service;
        this.problems = problems;
    }

    /** Fails with every gap and with the first lines that differ from the committed document. */
    public void verify() {
        var document = yaml();
        write(Path.of("target", "openapi", service + ".yaml"), document);
        var complaints = new ArrayList<>(lint());
        if (Boolean.getBoolean(WRITE)) write(committed(), document);
        else complaints.addAll(differences(document));
        if (!complaints.isEmpty()) throw new AssertionError(String.join("\n", complaints));
    }

    /** What a user of the document would miss. */
    public List<String> lint() {
        var document = document();
        var complaints = new ArrayList<>(DocumentLint.of(document));
        complaints.addAll(ParameterTexts.of(service).complaints(document));
        complaints.addAll(ShownExamples.complaints(document));
        complaints.addAll(ApprovedExamples.of(service).complaints(document));
        complaints.addAll(ApprovedBodies.of(service).complaints(document));
        complaints.addAll(ProblemPage.complaints(problems.all(), service));
        return complaints;
    }

    /** The document as the code has it now. */
    public OpenAPI document() {
        try {
            return Json31.mapper().readValue(fetch("/v3/api-docs"), OpenAPI.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document as text. */
    public String yaml() {
        return fetch("/v3/api-docs.yaml");
    }

    private String fetch(String path) {
        var reply = api.get(path);
        if (reply.status() != 200) throw new AssertionError("there is no API document: " + reply);
        return reply.text();
    }

    private List<String> differences(String document) {
        var file = committed();
        if (!Files.exists(file)) return List.of("docs/openapi/" + service + ".yaml is missing. " + howToRefresh());
        var was = read(file).lines().toList();
        var is = document.lines().toList();
        for (var i = 0; i < Math.max(was.size(), is.size()); i++) {
            var before = i < was.size() ? was.get(i) : "(end)";
            var now = i < is.size() ? is.get(i) : "(end)";
            if (!before.equals(now)) {
                return List.of(
                        "docs/openapi/%s.yaml differs from the code in line %d:".formatted(service, i + 1),
                        "  committed: " + before,
                        "  code:      " + now,
                        howToRefresh());
            }
        }
        return List.of();
    }

    private String howToRefresh() {
        return "If the change of the API is meant, refresh the document and commit it: "
                + "mvn -pl %s test -Dtest='*OpenApi*' -Dopenapi.write=true"
                        .formatted(Path.of("").toAbsolutePath().getFileName());
    }

    private Path committed() {
        return DocumentFolder.find().resolve(service + ".yaml");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
