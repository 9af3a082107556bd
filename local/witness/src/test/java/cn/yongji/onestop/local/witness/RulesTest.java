package cn.yongji.onestop.local.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A numbered rule whose proof has been renamed or removed is a promise that nobody keeps. */
class RulesTest {
    private static final Pattern PROOF = Pattern.compile("`(\\w+#\\w+)`");
    private static final Pattern NUMBER = Pattern.compile("^\\| (R-LOG-2\\d{2}) \\|");
    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPackages("cn.yongji.onestop.local.witness");

    @Test
    void every_numbered_rule_names_tests_that_exist() throws IOException {
        var tests = CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .map(RulesTest::nameOf)
                .collect(Collectors.toSet());
        var numbers = new ArrayList<String>();

        for (var line : Files.readAllLines(Path.of("../../docs/rules/log.md"))) {
            var number = NUMBER.matcher(line);
            if (!number.find()) continue;
            numbers.add(number.group(1));
            var proofs =
                    PROOF.matcher(line).results().map(match -> match.group(1)).toList();
            assertThat(proofs).as(line).isNotEmpty().isSubsetOf(tests);
        }

        assertThat(numbers).isNotEmpty();
        assertThat(new HashSet<>(numbers)).as("numbers are given once").hasSameSizeAs(numbers);
    }

    private static String nameOf(JavaMethod method) {
        return method.getOwner().getSimpleName() + "#" + method.getName();
    }
}
