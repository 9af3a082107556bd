package cn.yongji.onestop.platform.written;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * 上限: how many elements each collection of each state may hold. Every module says it in {@code at-rest/bounds.txt}, a row for each:
 * {@code Record.component | most | why}, with {@code -} where what it is about bounds it and the reason says how. A state with a
 * collection that has no row is not written, so nothing grows without end by oversight.
 */
public final class Bounds {
    private static final String FILE = "at-rest/bounds.txt";
    private static final Bounds ALL = read();

    private final Map<String, Bound> bounds;

    private Bounds(Map<String, Bound> bounds) {
        this.bounds = bounds;
    }

    /** What the modules say that are here, by record and component. */
    public static Map<String, Integer> all() {
        var all = new HashMap<String, Integer>();
        ALL.bounds.forEach((list, bound) -> all.put(list, bound.most()));
        return all;
    }

    static Bound of(Class<?> type, String component) {
        var list = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.') + "." + component;
        var bound = ALL.bounds.get(list);
        if (bound == null)
            throw new BadTable(type, FILE + " says neither how many " + list + " may hold nor what bounds it");
        return bound;
    }

    private static Bounds read() {
        var bounds = new HashMap<String, Bound>();
        try {
            for (var file : Collections.list(Bounds.class.getClassLoader().getResources(FILE))) read(file, bounds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bounds(bounds);
    }

    private static void read(URL file, Map<String, Bound> bounds) throws IOException {
        try (var in = file.openStream()) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Bounds::row)
                    .forEach(bound -> {
                        if (bounds.put(bound.list(), bound) != null)
                            throw new IllegalArgumentException(FILE + " has two rows for " + bound.list());
                    });
        }
    }

    private static Bound row(String line) {
        var cells = line.split("\\|", -1);
        if (cells.length != 3 || cells[2].isBlank())
            throw new IllegalArgumentException(FILE + " has a row without its three cells: " + line);
        var most = cells[1].strip();
        return new Bound(cells[0].strip(), most.equals("-") ? Integer.MAX_VALUE : Integer.parseInt(most));
    }
}
