package cn.yongji.onestop.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the containers of the production shape may do, as far as the files say it. */
class ContainersTest {
    /** They write their settings beside their programs when they start. */
    private static final Set<String> WRITE_TO_THEIR_IMAGE = Set.of("kafka", "keycloak");

    @TestFactory
    List<DynamicTest> no_container_may_more_than_it_needs() throws IOException {
        return services().entrySet().stream()
                .map(service ->
                        DynamicTest.dynamicTest(service.getKey(), () -> confined(service.getKey(), service.getValue())))
                .toList();
    }

    private static void confined(String name, Map<String, Object> service) {
        assertThat(service.get("cap_drop")).isEqualTo(List.of("ALL"));
        assertThat(service).doesNotContainKeys("cap_add", "privileged");
        assertThat(service.get("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
        if (!WRITE_TO_THEIR_IMAGE.contains(name))
            assertThat(service.get("read_only")).isEqualTo(true);
        if (!service.containsKey("build"))
            assertThat(service.get("image").toString()).matches(".+:v?\\d+\\.\\d+\\.\\d+([-_+].*)?");
    }

    @TestFactory
    List<DynamicTest> an_image_of_ours_rests_on_one_that_does_not_move_and_runs_as_nobody() throws IOException {
        return services().entrySet().stream()
                .filter(service -> service.getValue().containsKey("build"))
                .map(service -> DynamicTest.dynamicTest(service.getKey(), () -> {
                    var dockerfile = Files.readString(
                            root().resolve(service.getValue().get("build").toString())
                                    .resolve("Dockerfile"));
                    assertThat(dockerfile.lines().filter(line -> line.startsWith("FROM ")))
                            .allMatch(line -> line.matches("FROM \\S+:\\d+\\.\\d+\\.\\d+\\S*( AS \\w+)?"));
                    assertThat(dockerfile).contains("USER 10001:10001");
                }))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() throws IOException {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(100);
        try (var file = Files.newBufferedReader(root().resolve("docker-compose.yml"))) {
            Map<String, Object> all = new Yaml(new SafeConstructor(options)).load(file);
            return (Map<String, Map<String, Object>>) all.get("services");
        }
    }

    private static Path root() {
        return Path.of("../..");
    }
}
