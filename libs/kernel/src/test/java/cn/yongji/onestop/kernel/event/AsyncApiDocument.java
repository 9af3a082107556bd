package cn.yongji.onestop.kernel.event;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code docs/asyncapi.yaml}, and the means to hold something against it. */
final class AsyncApiDocument {
    private static final SchemaRegistryConfig CONFIG =
            SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, builder -> builder.schemaRegistryConfig(CONFIG));

    static final JsonNode DOCUMENT = read();

    private AsyncApiDocument() {}

    /** What the official schema of AsyncAPI 3.0.0 has to say about a document. */
    static List<String> violations(JsonNode document) {
        var official = SCHEMAS.getSchema(WireForm.tree(WireForm.resource("/asyncapi/asyncapi-3.0.0.schema.json")));
        return errors(official, document);
    }

    /** What a schema of the document, given by its JSON Pointer, has to say about a value. */
    static List<String> violations(String pointer, JsonNode value) {
        var schema = ((ObjectNode) WireForm.MAPPER.createObjectNode()).put("$ref", "#" + pointer);
        schema.set("components", DOCUMENT.get("components"));
        return errors(SCHEMAS.getSchema(schema), value);
    }

    static JsonNode message(String name) {
        return DOCUMENT.required("components").required("messages").required(name);
    }

    static JsonNode schema(String name) {
        return DOCUMENT.required("components").required("schemas").required(name);
    }

    private static List<String> errors(Schema schema, JsonNode value) {
        return schema.validate(value).stream().map(Object::toString).toList();
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Files.readString(Path.of("../../docs/asyncapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
