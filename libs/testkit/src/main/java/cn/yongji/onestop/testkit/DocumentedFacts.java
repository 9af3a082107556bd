package cn.yongji.onestop.testkit;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.platform.event.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The example of every contract, as the document of the events shows it. */
public final class DocumentedFacts {
    private static final Path DOCUMENT = Path.of("../docs/asyncapi.yaml");

    private DocumentedFacts() {}

    /** By wire name. */
    public static Map<String, EventContract> all() {
        // Dates stay texts only by way of the JSON tree, in which the document is written.
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        var document = JsonMapper.shared().valueToTree(yaml.load(text()));
        var facts = new TreeMap<String, EventContract>();
        for (var name : EventContracts.names()) {
            var payload = document.at("/components/messages/" + name + "/examples/0/payload");
            facts.put(name, EventJson.read(name, payload.toString()));
        }
        return facts;
    }

    private static String text() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
