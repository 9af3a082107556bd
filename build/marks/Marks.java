import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints the marks of a checkout: {@code java build/marks/Marks.java [folder]}. */
public final class Marks {
    private static final int LONG_FILE = 250;
    private static final int LONG_METHOD = 40;

    private final Path root;
    private final List<Source> sources;

    private Marks(Path root, List<Source> sources) {
        this.root = root;
        this.sources = sources;
    }

    public static void main(String[] args) throws IOException {
        var root = Path.of(args.length == 0 ? "." : args[0]).toAbsolutePath().normalize();
        new Marks(root, Source.under(root)).print();
    }

    private void print() throws IOException {
        var parsed = Parsed.of(sources);
        var way = DecisionWay.of(root, sources);
        printLines();
        printMarks(parsed, way);
        printNames(parsed, way);
    }

    private void printLines() {
        var table = new TreeMap<String, Map<Kind, Integer>>();
        var product = sources.stream().filter(Source::ofProduct).toList();
        for (var it : product) {
            table.computeIfAbsent(it.part(), _ -> new EnumMap<>(Kind.class))
                    .merge(Kind.of(it), it.lines(), Integer::sum);
            table.computeIfAbsent("product", _ -> new EnumMap<>(Kind.class))
                    .merge(Kind.of(it), it.lines(), Integer::sum);
            if (it.ofService()) {
                table.computeIfAbsent("services", _ -> new EnumMap<>(Kind.class))
                        .merge(Kind.of(it), it.lines(), Integer::sum);
            }
        }
        System.out.println("## Main lines");
        System.out.print("| part ");
        for (var kind : Kind.values()) System.out.print("| " + kind.title() + " ");
        System.out.println("| all | rim |");
        System.out.println("| --- " + "| ---: ".repeat(Kind.values().length + 2) + "|");
        table.forEach(Marks::printRow);
        System.out.println();
    }

    private static void printRow(String part, Map<Kind, Integer> lines) {
        var all = lines.values().stream().mapToInt(it -> it).sum();
        var rim = lines.entrySet().stream()
                .filter(it -> it.getKey().rim())
                .mapToInt(Map.Entry::getValue)
                .sum();
        System.out.print("| " + part + " ");
        for (var kind : Kind.values()) System.out.print("| " + lines.getOrDefault(kind, 0) + " ");
        System.out.printf("| %d | %.1f %% |%n", all, 100.0 * rim / all);
    }

    private void printMarks(Parsed parsed, DecisionWay way) {
        var files = sources.stream()
                .filter(Source::holdsTypes)
                .map(Source::lines)
                .sorted()
                .toList();
        var methods = parsed.methods.stream().map(Parsed.Method::lines).sorted().toList();
        var controllers = parsed.controllers.stream().mapToInt(Source::lines).sum();
        System.out.println("## Marks");
        System.out.println("| mark | figure |");
        System.out.println("| --- | --- |");
        row("main lines, everything", sources.stream().mapToInt(Source::lines).sum());
        row(
                "main lines, product",
                sources.stream()
                        .filter(Source::ofProduct)
                        .mapToInt(Source::lines)
                        .sum());
        row("HTTP operations in controllers", parsed.operations + " in " + parsed.controllers.size());
        row("lines per HTTP operation", "%.1f".formatted((double) controllers / parsed.operations));
        row("decision types", parsed.decisionTypes.size());
        row("files a decision passes", way.files().size());
        row("file median / p90", at(files, 50) + " / " + at(files, 90));
        row("method median / p90", at(methods, 50) + " / " + at(methods, 90));
        row("files > " + LONG_FILE + " lines", longFiles().size());
        row("methods > " + LONG_METHOD + " lines", longMethods(parsed).size());
        System.out.println();
    }

    private void printNames(Parsed parsed, DecisionWay way) {
        list(
                "Files > " + LONG_FILE + " lines",
                longFiles().stream().map(it -> it.lines() + " " + it.path()).toList());
        list(
                "Methods > " + LONG_METHOD + " lines",
                longMethods(parsed).stream()
                        .map(it ->
                                it.lines() + " " + it.name() + " " + it.source().path())
                        .toList());
        list("Decision types", parsed.decisionTypes);
        list("Files a decision passes", way.files());
        list("Names of decision-way.txt that are not in this checkout", way.missing());
    }

    private List<Source> longFiles() {
        return sources.stream().filter(it -> it.lines() > LONG_FILE).toList();
    }

    private static List<Parsed.Method> longMethods(Parsed parsed) {
        return parsed.methods.stream().filter(it -> it.lines() > LONG_METHOD).toList();
    }

    /** The smallest value that so many percent do not exceed. */
    private static int at(List<Integer> sorted, int percent) {
        return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
    }

    private static void row(String mark, Object figure) {
        System.out.println("| " + mark + " | " + figure + " |");
    }

    private static void list(String title, List<String> names) {
        System.out.println("## " + title + " (" + names.size() + ")");
        names.forEach(it -> System.out.println("- " + it));
        System.out.println();
    }
}
