package cn.yongji.onestop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One word for one thing, in all modules together. Which words stand twice because they mean the same twice is said in
 * {@code docs/shape.md}; a type inside another is read with the name of that one and may be called as it likes.
 */
class WordsTest {
    private static final Path ROOT = Path.of("../..").normalize();
    private static final Path MAIN = Path.of("src/main/java");
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".data", ".idea");

    @Test
    void a_name_stands_for_one_class_unless_it_is_said_why_not() throws IOException {
        var twice = new TreeMap<>(classes());
        twice.values().removeIf(files -> files.size() == 1);

        assertThat(twice.keySet())
                .as("names that stand more than once: %s; docs/shape.md has those that may", twice)
                .isEqualTo(new TreeSet<>(excused().keySet()));
    }

    @Test
    void every_name_that_stands_twice_has_its_reason() throws IOException {
        assertThat(excused())
                .allSatisfy((name, reason) -> assertThat(reason).as(name).isNotBlank());
    }

    @Test
    void a_term_of_the_glossary_has_one_word_and_a_word_one_term() throws IOException {
        var rows = rows("domain.md", "## 3. Glossary");

        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(words(rows, 0)).doesNotHaveDuplicates();
        assertThat(words(rows, 1)).doesNotHaveDuplicates();
    }

    private static List<String> words(List<List<String>> rows, int column) {
        return rows.stream()
                .flatMap(row -> Arrays.stream(row.get(column).split("[,、/]")))
                .map(word -> word.replaceAll("[ -]", "").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Map<String, String> excused() throws IOException {
        return rows("shape.md", "### Words that stand twice").stream()
                .flatMap(row -> Arrays.stream(row.get(0).split(", ")).map(name -> List.of(name, row.get(1))))
                .collect(Collectors.toMap(pair -> pair.get(0).replace("`", ""), pair -> pair.get(1)));
    }

    /** The rows of the first table below a heading, without its head. */
    private static List<List<String>> rows(String file, String heading) throws IOException {
        return Files.readAllLines(ROOT.resolve("docs").resolve(file)).stream()
                .dropWhile(line -> !line.equals(heading))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static Map<String, List<String>> classes() throws IOException {
        var found = new TreeMap<String, List<String>>();
        for (var file : files()) {
            var name = file.toFile().getName();
            if (name.equals("package-info.java") || name.equals("module-info.java")) continue;
            found.computeIfAbsent(name.replace(".java", ""), _ -> new ArrayList<>())
                    .add(ROOT.relativize(file).toString());
        }
        return found;
    }

    private static List<Path> files() throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.stream().anyMatch(folder::endsWith)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java") && file.toString().contains(MAIN.toString())) found.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
