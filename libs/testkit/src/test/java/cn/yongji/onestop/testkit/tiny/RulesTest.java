package cn.yongji.onestop.testkit.tiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests that docs/rules/platform.md names exist. */
class RulesTest {
    private static final Path PAGE = Path.of("../../docs/rules/platform.md");
    private static final Pattern PROOF = Pattern.compile("([TPE]) `(\\w+)#(\\w+)`");
    private static final Pattern RULE = Pattern.compile("(?m)^\\| (R-PLT-\\d{3}) \\|");
    private static final Map<String, Path> SOURCES = Map.of(
            "T", Path.of("src/test/java"),
            "P", Path.of("../platform/src/test/java"),
            "E", Path.of("../edge/src/test/java"));

    record Proof(String module, String type, String method) {}

    static List<Proof> proofs() throws IOException {
        return PROOF.matcher(Files.readString(PAGE))
                .results()
                .map(it -> new Proof(it.group(1), it.group(2), it.group(3)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void a_proof_that_is_named_exists(Proof proof) throws IOException {
        try (var files = Files.walk(SOURCES.get(proof.module()))) {
            var file = files.filter(it -> it.endsWith(proof.type() + ".java")).findFirst();

            assertThat(file).isPresent();
            assertThat(Files.readString(file.get())).contains(" " + proof.method() + "(");
        }
    }

    @Test
    void a_number_stands_for_one_rule() throws IOException {
        var numbers = RULE.matcher(Files.readString(PAGE))
                .results()
                .map(it -> it.group(1))
                .toList();

        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates().isSorted();
    }
}
