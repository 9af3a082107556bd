package cn.yongji.onestop.gateway.apipage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.gateway.upstream.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** One document for each audience, out of those that are committed. */
class AudienceDocumentTest {
    private static final Path FOLDER = Path.of("../docs/openapi");
    private static final List<String> SERVICES = List.of("intake", "approval", "ledger", "coordination");
    private static final Map<String, Map<String, Object>> DOCUMENTS = read();

    private static Map<String, Map<String, Object>> read() {
        var documents = new LinkedHashMap<String, Map<String, Object>>();
        for (var service : SERVICES) {
            try {
                documents.put(service, new Yaml().load(Files.readString(FOLDER.resolve(service + ".yaml"))));
            } catch (java.io.IOException missing) {
                throw new java.io.UncheckedIOException(missing);
            }
        }
        return documents;
    }

    @ParameterizedTest
    @EnumSource
    void an_audience_finds_every_operation_of_its_roles_and_no_other(Audience audience) {
        var expected = DOCUMENTS.values().stream()
                .flatMap(AudienceDocumentTest::operations)
                .filter(it -> it.get("x-roles") == null || audience.hasOneOf((List<?>) it.get("x-roles")))
                .map(it -> it.get("summary") + " " + it.get("tags"))
                .toList();

        var found = operations(AudienceDocument.of(audience, DOCUMENTS)).toList();

        assertThat(found)
                .map(it -> it.get("summary") + " " + it.get("tags"))
                .containsExactlyInAnyOrderElementsOf(expected)
                .isNotEmpty();
        assertThat(found).map(it -> it.get("operationId")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void a_served_document_repeats_nothing_by_alias_as_readers_guard_against_bombs(Audience audience) throws Exception {
        var told = new ArrayList<String>();
        for (var service : Service.values()) told.add(Files.readString(FOLDER.resolve(service.label() + ".yaml")));

        var document = Published.merged(audience, List.of(Service.values()), told);

        var strict = new LoaderOptions();
        strict.setMaxAliasesForCollections(0);
        assertThat(new Yaml(strict).<Map<String, Object>>load(document)).containsKey("paths");
    }

    @ParameterizedTest
    @EnumSource
    void all_that_a_document_names_is_in_it_and_nothing_else_is(Audience audience) {
        var document = AudienceDocument.of(audience, DOCUMENTS);
        var components = fields(document.get("components"));
        var present = new TreeSet<String>();
        components.forEach((kind, named) -> fields(named).keySet().stream()
                .filter(_ -> !kind.equals("securitySchemes"))
                .forEach(name -> present.add("#/components/" + kind + "/" + name)));

        assertThat(new TreeSet<>(references(document))).isEqualTo(present);
    }

    @Test
    void what_two_services_call_alike_and_mean_differently_is_told_apart() {
        var one = service("get", "Thing", "string");
        var other = service("put", "Thing", "integer");

        var document = AudienceDocument.of(Audience.HALL, Map.of("intake", one));
        assertThat(fields(fields(document.get("components")).get("schemas"))).containsOnlyKeys("Thing");

        var both = new LinkedHashMap<String, Map<String, Object>>();
        both.put("intake", one);
        both.put("ledger", other);
        var schemas = fields(fields(AudienceDocument.of(Audience.HALL, both).get("components"))
                .get("schemas"));
        assertThat(schemas).containsOnlyKeys("Thing", "LedgerThing");
        assertThat(fields(schemas.get("LedgerThing"))).containsEntry("type", "integer");
    }

    private static Map<String, Object> service(String method, String schema, String type) {
        Map<String, Object> operation = Map.of(
                "operationId",
                method + schema,
                "x-roles",
                List.of("window"),
                "responses",
                Map.of("200", Map.of("schema", Map.of("$ref", "#/components/schemas/" + schema))));
        return Map.of(
                "openapi", "3.1.0",
                "info", Map.of("title", "x"),
                "servers", List.of(),
                "paths", Map.of("/v1/" + method, Map.of(method, operation)),
                "components", Map.of("schemas", Map.of(schema, Map.of("type", type))));
    }

    private static Stream<Map<String, Object>> operations(Map<String, Object> document) {
        return fields(document.get("paths")).values().stream()
                .flatMap(item -> fields(item).values().stream())
                .filter(Map.class::isInstance)
                .map(AudienceDocumentTest::fields)
                .filter(it -> it.containsKey("operationId"));
    }

    private static List<String> references(Object node) {
        var found = new ArrayList<String>();
        if (node instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference) found.add(reference);
            map.values().forEach(it -> found.addAll(references(it)));
        } else if (node instanceof List<?> list) {
            list.forEach(it -> found.addAll(references(it)));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Object node) {
        return (Map<String, Object>) node;
    }
}
