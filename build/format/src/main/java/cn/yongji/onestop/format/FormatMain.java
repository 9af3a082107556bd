package cn.yongji.onestop.format;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out every Java file of the repository, or says which ones are not. {@code FormatMain ROOT check|write [FOLDER]}.
 */
public final class FormatMain {

    private final Path root;
    private final boolean write;
    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());
    private final List<Path> different = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private FormatMain(Path root, boolean write) {
        this.root = root;
        this.write = write;
    }

    public static void main(String[] args) throws IOException {
        var root = Path.of(args[0]).toRealPath();
        var mode = args[1];
        if (!mode.equals("check") && !mode.equals("write")) {
            fail("-Dformat must be check or write, not \"" + mode + "\".");
        }
        var under = args.length > 2 ? root.resolve(args[2]).normalize() : root;
        if (!Files.exists(under)) {
            fail("-Dformat.under names a folder that does not exist: " + under);
        }
        new FormatMain(root, mode.equals("write")).run(under);
    }

    private void run(Path under) throws IOException {
        for (var file : JavaFiles.under(under)) {
            layOut(file);
        }
        report();
    }

    private void layOut(Path file) throws IOException {
        try {
            var before = Files.readString(file);
            var after = formatter.formatSourceAndFixImports(before);
            if (!after.equals(before)) {
                different.add(root.relativize(file));
                if (write) {
                    Files.writeString(file, after);
                }
            }
        } catch (FormatterException e) {
            unreadable.add(root.relativize(file) + ": " + e.getMessage());
        }
    }

    private void report() {
        unreadable.forEach(file -> System.err.println("Not readable as Java: " + file));
        different.forEach(file -> System.err.println((write ? "Laid out: " : "Not laid out: ") + file));
        if (!write && !different.isEmpty()) {
            fail(different.size() + " file(s) are not laid out by the formatter. This puts them right:\n"
                    + "  mvn -q -pl build/format verify -Dformat=write");
        }
        if (!unreadable.isEmpty()) {
            fail(unreadable.size() + " file(s) cannot be read as Java.");
        }
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
