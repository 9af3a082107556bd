package cn.yongji.onestop.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/asyncapi.yaml}, as the tests of a service find it. */
final class DocumentOfEvents {
    private static final Path OF_A_SERVICE = Path.of("../docs/asyncapi.yaml");
    private static final Path OF_A_LIBRARY = Path.of("../../docs/asyncapi.yaml");

    private DocumentOfEvents() {}

    static JsonNode read() {
        // Dates stay texts only by way of the JSON tree, in which the document is written.
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try {
            var there = Files.exists(OF_A_SERVICE) ? OF_A_SERVICE : OF_A_LIBRARY;
            return JsonMapper.shared().valueToTree(yaml.load(Files.readString(there)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
