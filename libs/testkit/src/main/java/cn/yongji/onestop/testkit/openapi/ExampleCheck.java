package cn.yongji.onestop.testkit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;

/** Holds the examples of a document against its schemas: what is shown must be what is accepted and answered. */
final class ExampleCheck {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final OpenAPI document;

    ExampleCheck(OpenAPI document) {
        this.document = document;
    }

    /** What the schema of a field has to say about the example of the field. */
    List<String> violations(String name, String field, Object example) {
        var schema = new Schema<>().$ref("#/components/schemas/" + name + "/properties/" + field);
        return violations(name + "." + field, schema, example);
    }

    /** What a schema has to say about an example. */
    List<String> violations(String where, Schema<?> schema, Object example) {
        var whole = Map.of(
                "allOf",
                List.of(schema),
                "components",
                Map.of("schemas", document.getComponents().getSchemas()));
        return SCHEMAS.getSchema(text(whole), InputFormat.JSON).validate(text(example), InputFormat.JSON).stream()
                .map(it -> "The example of " + where + " is not valid: " + it.getInstanceLocation() + " "
                        + it.getMessage())
                .toList();
    }

    private static String text(Object value) {
        try {
            // A word that may become more is known all the same: an example shows one of those that are.
            return Json31.mapper().writeValueAsString(value).replace("\"" + OpenEnums.WORDS + "\"", "\"enum\"");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document that cannot be written", e);
        }
    }
}
