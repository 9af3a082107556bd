package cn.yongji.onestop.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A numbered rule is worth what its test is worth: every one names a test that exists. */
class RulesTest {
    private static final Path RULES = Path.of("..", "docs", "rules", "coordination.md");
    private static final Pattern RULE = Pattern.compile("(?m)^\\| (R-COO-\\d{3}) \\|.*$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)#(\\w+)`");

    @Test
    void every_rule_has_a_number_of_its_own_and_a_test_that_exists() throws IOException {
        var sources = testSources();
        var numbers = new ArrayList<String>();
        var rules = RULE.matcher(Files.readString(RULES));

        while (rules.find()) {
            numbers.add(rules.group(1));
            var proofs = TEST.matcher(rules.group());
            assertThat(proofs.results())
                    .as(rules.group(1) + " names a test")
                    .isNotEmpty()
                    .allSatisfy(proof -> assertThat(sources.getOrDefault(proof.group(1), ""))
                            .as("%s#%s", proof.group(1), proof.group(2))
                            .contains("void " + proof.group(2) + "("));
        }

        assertThat(numbers).hasSizeGreaterThan(20).doesNotHaveDuplicates().isSorted();
    }

    private static Map<String, String> testSources() throws IOException {
        var sources = new HashMap<String, String>();
        try (var files = Files.walk(Path.of("src", "test", "java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }
}
