package cn.yongji.onestop.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a fact is told by the compiler who has to know of it, because no switch over facts has a default. */
class EventSwitchesTest {
    private static final Path TOP = Path.of("../..");
    private static final Pattern SWITCH = Pattern.compile("\\bswitch \\(");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\\n])*\"|'\\\\?.'", Pattern.DOTALL);
    private static final Pattern CASE = Pattern.compile("(?:case|,)\\s+(\\w+) \\w+");
    private static final Pattern DEFAULT = Pattern.compile("\\bdefault\\b");

    private final Set<String> facts = family(EventContract.class).collect(Collectors.toSet());

    @Test
    void no_switch_over_facts_has_a_default() throws IOException {
        var sources = new ArrayList<Path>();
        for (var folder : List.of(TOP, TOP.resolve("libs"), TOP.resolve("local"))) {
            for (var module : inside(folder, 1)) sources.addAll(inside(module.resolve("src/main/java"), 50));
        }
        sources.removeIf(it -> !it.toString().endsWith(".java"));

        assertThat(sources).hasSizeGreaterThan(500);
        assertThat(sources.stream().filter(this::hasDefault)).isEmpty();
    }

    @Test
    void a_default_beside_a_fact_is_seen_and_one_in_a_switch_within_is_another() {
        assertThat(passedOver("switch (it) { case GapPromisedV1 e -> 1; default -> 0; }"))
                .isTrue();
        assertThat(passedOver("switch (it) { case A _, AgentEvent _ -> 1; default -> 0; }"))
                .isTrue();
        assertThat(passedOver("switch (it) { case GapPromisedV1 e -> switch (x) { default -> 0; }; }"))
                .isFalse();
        assertThat(passedOver("switch (it) { case \"GapPromisedV1 e\" -> 1; default -> 0; }"))
                .isFalse();
    }

    private static Stream<String> family(Class<?> fact) {
        return Stream.concat(
                Stream.of(fact.getSimpleName()),
                fact.isSealed()
                        ? Stream.of(fact.getPermittedSubclasses()).flatMap(EventSwitchesTest::family)
                        : Stream.empty());
    }

    private static List<Path> inside(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var found = Files.walk(folder, depth)) {
            return found.toList();
        }
    }

    private boolean hasDefault(Path file) {
        try {
            return passedOver(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean passedOver(String source) {
        return arms(TEXT.matcher(source).replaceAll("\"\"")).stream()
                .anyMatch(arms -> DEFAULT.matcher(arms).find()
                        && CASE.matcher(arms).results().anyMatch(it -> facts.contains(it.group(1))));
    }

    /** What stands in each switch itself, without what stands in braces within. */
    private static List<String> arms(String source) {
        var all = new ArrayList<String>();
        var switches = SWITCH.matcher(source);
        while (switches.find()) all.add(outermost(source, source.indexOf('{', switches.end())));
        return all;
    }

    private static String outermost(String source, int open) {
        var arms = new StringBuilder();
        var depth = 0;
        for (var at = open; at >= 0 && at < source.length(); at++) {
            var letter = source.charAt(at);
            if (letter == '{') depth++;
            if (letter == '}' && --depth == 0) break;
            if (depth == 1) arms.append(letter);
        }
        return arms.toString();
    }
}
