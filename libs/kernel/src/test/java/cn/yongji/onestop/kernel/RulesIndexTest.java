package cn.yongji.onestop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/rules.md} tells which rules come from a requirement, a matter or a house decision. It is made from the rule
 * files: with {@code -Drules.write=true} this test writes the tables anew.
 */
class RulesIndexTest {
    private static final Path DOCS = Path.of("../../docs");
    private static final Path INDEX = DOCS.resolve("rules.md");
    private static final String BEGIN = "<!-- made by RulesIndexTest: begin -->\n";
    private static final String END = "<!-- made by RulesIndexTest: end -->";
    private static final Pattern RULE = Pattern.compile("^\\| (R-[A-Z]{3}-\\d{3}) \\|.*\\|([^|]*)\\|([^|]*)\\|$");
    private static final Pattern PROOF = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern ORIGIN = Pattern.compile("\\b([SMD])(\\d{1,2})(?:\\s*[–-]\\s*\\1?(\\d{1,2}))?\\b");
    private static final Map<String, Integer> LAST = Map.of("S", 40, "M", 44, "D", 19);

    private record Rule(String id, List<String> origins, List<MatchResult> proofs) {}

    /** A rule whose proof has been renamed or removed is a promise that nobody keeps. */
    @Test
    void every_rule_names_tests_that_exist() throws IOException {
        var tests = testSources();

        for (var rule : rules()) {
            assertThat(rule.proofs())
                    .as(rule.id())
                    .isNotEmpty()
                    .allSatisfy(proof -> assertThat(tests.getOrDefault(proof.group(1), List.of()))
                            .as("%s, proved by %s", rule.id(), proof.group())
                            .anyMatch(source -> source.contains(" " + proof.group(2) + "(")));
        }
    }

    @Test
    void every_rule_has_a_number_of_its_own() throws IOException {
        var ids = rules().stream().map(Rule::id).toList();

        assertThat(ids).isNotEmpty();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void every_rule_comes_from_numbers_that_there_are() throws IOException {
        assertThat(rules())
                .allSatisfy(rule -> assertThat(rule.origins())
                        .as(rule.id())
                        .allMatch(origin ->
                                number(origin) >= 1 && number(origin) <= LAST.getOrDefault(letter(origin), 0)));
    }

    @Test
    void the_index_names_every_rule_file_and_every_rule_where_it_comes_from() throws IOException {
        var written = Files.readString(INDEX);
        var begin = written.indexOf(BEGIN) + BEGIN.length();
        var end = written.indexOf(END);
        var tables = tables();
        if (Boolean.getBoolean("rules.write")) {
            Files.writeString(INDEX, written.substring(0, begin) + tables + written.substring(end));
            return;
        }

        assertThat(written.substring(begin, end))
                .as("docs/rules.md is not up to date: mvn -pl libs/kernel test -Dtest=RulesIndexTest"
                        + " -Drules.write=true")
                .isEqualTo(tables);
        assertThat(files()).allSatisfy(file -> assertThat(written).contains("(rules/" + file.getFileName() + ")"));
    }

    private static String tables() throws IOException {
        var rules = rules();
        var tables = new StringBuilder();
        for (var letter : List.of("S", "M", "D")) {
            var found = byOrigin(rules, letter);
            tables.append("\n### ").append(title(letter)).append("\n\n| number | rules |\n| --- | --- |\n");
            found.forEach((number, ids) ->
                    tables.append("| %s | %s |\n".formatted(written(letter, number), String.join(", ", ids))));
            tables.append("\n").append(rest(letter, found)).append("\n");
        }
        var free = rules.stream()
                .filter(rule -> rule.origins().isEmpty())
                .map(Rule::id)
                .collect(Collectors.joining(", "));
        return tables + "\n### Rules that come from no number\n\n" + free + "\n\n";
    }

    private static String title(String letter) {
        return switch (letter) {
            case "S" -> "Requirements of the city (S)";
            case "M" -> "Matters (M)";
            default -> "House decisions (D)";
        };
    }

    private static TreeMap<Integer, List<String>> byOrigin(List<Rule> rules, String letter) {
        var found = new TreeMap<Integer, List<String>>();
        for (var rule : rules) {
            for (var origin : rule.origins()) {
                if (letter(origin).equals(letter)) {
                    found.computeIfAbsent(number(origin), _ -> new ArrayList<>())
                            .add(rule.id());
                }
            }
        }
        return found;
    }

    private static String rest(String letter, Map<Integer, List<String>> found) {
        if (letter.equals("M")) {
            return "What else holds for a matter is data of the catalogue in `intake-service`.";
        }
        return IntStream.rangeClosed(1, LAST.get(letter))
                .filter(number -> !found.containsKey(number))
                .mapToObj(number -> written(letter, number))
                .collect(Collectors.joining(", ", "No rule yet: ", "."));
    }

    private static List<Rule> rules() throws IOException {
        return files().stream()
                .flatMap(file -> lines(file).stream())
                .map(RULE::matcher)
                .filter(row -> row.find())
                .map(row -> new Rule(
                        row.group(1),
                        origins(row.group(2)),
                        PROOF.matcher(row.group(3)).results().toList()))
                .toList();
    }

    /** The tests of all modules by the name of their class. */
    private static Map<String, List<String>> testSources() throws IOException {
        try (Stream<Path> files =
                Files.find(Path.of("../.."), 40, (file, _) -> file.toString().endsWith(".java"))) {
            return files.filter(file -> file.toString().contains("/src/test/java/"))
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().replace(".java", ""),
                            Collectors.mapping(RulesIndexTest::text, Collectors.toList())));
        }
    }

    private static String text(Path file) {
        return String.join("\n", lines(file));
    }

    /** “S19–S21” stands for all three. */
    private static List<String> origins(String text) {
        return ORIGIN.matcher(text)
                .results()
                .flatMap(match -> {
                    var first = Integer.parseInt(match.group(2));
                    var last = match.group(3) == null ? first : Integer.parseInt(match.group(3));
                    return IntStream.rangeClosed(first, last).mapToObj(number -> match.group(1) + number);
                })
                .distinct()
                .toList();
    }

    private static String written(String letter, int number) {
        return (letter.equals("M") ? "M%02d" : letter + "%d").formatted(number);
    }

    private static String letter(String origin) {
        return origin.substring(0, 1);
    }

    private static int number(String origin) {
        return Integer.parseInt(origin.substring(1));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(DOCS.resolve("rules"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
