package cn.yongji.onestop.tlog.tile;

import cn.yongji.onestop.tlog.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Which file of the log: a tile of hashes or a bundle of entries.
 *
 * @param kind hashes or entries
 * @param level of the tiles, 0 for bundles
 * @param number within the level, from 0
 * @param width how many of its 256 places are asked for
 */
public record TilePath(Kind kind, int level, long number, int width) {
    public static final int FULL = 256;
    private static final int GROUP = 1000;
    private static final int LEVELS = 64;
    private static final int HEIGHT = 8;
    private static final Pattern NUMBER = Pattern.compile("(?:x\\d{3}/)*\\d{3}");

    /** What a file holds. */
    public enum Kind {
        HASHES,
        ENTRIES
    }

    public TilePath {
        if (level < 0 || level >= LEVELS || number < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile %d/%d of %d".formatted(level, number, width));
        }
    }

    public static TilePath hashes(int level, long number, int width) {
        return new TilePath(Kind.HASHES, level, number, width);
    }

    public static TilePath entries(long number, int width) {
        return new TilePath(Kind.ENTRIES, 0, number, width);
    }

    /** How many hashes this tile has in the tree of this size; none where it has none. */
    public static OptionalInt widthIn(long size, int level, long number) {
        var rows = level * HEIGHT >= Long.SIZE ? 0 : size >> (level * HEIGHT);
        var width = number > rows / FULL ? 0 : Math.min(FULL, rows - number * FULL);
        return width < 1 ? OptionalInt.empty() : OptionalInt.of((int) width);
    }

    /** The tiles of hashes at the right edge of the tree: the last of each level. Of a level that ends full, the full one. */
    public static List<TilePath> rightEdge(long size) {
        var paths = new ArrayList<TilePath>();
        for (var rows = size; rows > 0; rows >>= HEIGHT) {
            var last = (rows - 1) / FULL;
            paths.add(hashes(paths.size(), last, (int) (rows - last * FULL)));
        }
        return paths;
    }

    /** The path below the log's prefix that was asked for, such as {@code tile/0/x001/067.p/12}; none where it is no such path. */
    public static Optional<TilePath> parse(String path) {
        if (!path.startsWith("tile/")) return Optional.empty();
        var slash = path.indexOf('/', 5);
        if (slash < 0) return Optional.empty();
        var rest = path.substring(slash + 1);
        var partial = rest.indexOf(".p/");
        var width = partial < 0 ? FULL : numberBelow(FULL, rest.substring(partial + 3));
        var number = numberOf(partial < 0 ? rest : rest.substring(0, partial));
        if (width < 1 || number < 0) return Optional.empty();
        var row = path.substring(5, slash);
        if (row.equals("entries")) return Optional.of(entries(number, width));
        var level = numberBelow(LEVELS, row);
        return level < 0 ? Optional.empty() : Optional.of(hashes(level, number, width));
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** Whether the log of this size has it, and as wide as asked. */
    public boolean isIn(long size) {
        var has = widthIn(size, level, number);
        return has.isPresent() && width <= has.getAsInt();
    }

    /** The path below the log's prefix. */
    public String text() {
        var groups = new StringBuilder("%03d".formatted(number % GROUP));
        for (var rest = number / GROUP; rest > 0; rest /= GROUP) groups.insert(0, "x%03d/".formatted(rest % GROUP));
        var row = switch (kind) {
            case HASHES -> Integer.toString(level);
            case ENTRIES -> "entries";
        };
        return "tile/" + row + "/" + groups + (isFull() ? "" : ".p/" + width);
    }

    @Override
    public String toString() {
        return text();
    }

    /** The number, or −1. The groups of a number have one spelling: none in front that only says nought. */
    private static long numberOf(String text) {
        if (!NUMBER.matcher(text).matches() || text.startsWith("x000/") || text.length() > 29) return -1;
        var digits = text.replace("x", "").replace("/", "");
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            return -1;
        }
    }

    private static int numberBelow(int limit, String text) {
        var number = Spelling.count(text);
        return number.isPresent() && number.getAsLong() < limit ? (int) number.getAsLong() : -1;
    }
}
