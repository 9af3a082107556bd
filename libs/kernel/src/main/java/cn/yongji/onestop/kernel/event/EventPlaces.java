package cn.yongji.onestop.kernel.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * 可见范围. Where an event is to be shown and who is to be told of it, one row for every contract, as {@code event-places.txt}
 * has it. The walk of the ledger holds the parts of its page against it; approval tells departments by it.
 *
 * @param page parts of the ledger page that the event changes
 * @param feed which departments find it in their feed
 * @param inbox kinds of work that may come or go with it
 * @param problems what it does in the list of problems
 * @param work what it brings to or takes from the open work of the applicant's side
 * @param rights whose right to read may be another after it
 * @param people whom it concerns beyond the departments
 */
public record EventPlaces(
        Set<String> page,
        Feed feed,
        Set<String> inbox,
        Set<String> problems,
        Set<String> work,
        Set<String> rights,
        Set<String> people) {
    private static final String TABLE = "event-places.txt";
    private static final String NOTHING = "-";
    private static final Map<String, EventPlaces> ROWS = read();

    /** Which departments find it in their feed. */
    public enum Feed {
        /** None. */
        NOBODY,
        /** Those that it names. */
        NAMED,
        /** Whose matter it is, in the case that it names. */
        MATTER,
        /** All that have a review in the case that it names. */
        CASE,
        /** Those whose reviews rest on the material that it names. */
        USERS,
        /** All that have a review in a case of the project. */
        PROJECT;

        private static Feed of(String word) {
            return word.equals(NOTHING) ? NOBODY : valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** The places of an event, by its wire name. */
    public static EventPlaces of(String name) {
        var row = ROWS.get(name);
        if (row == null) throw new IllegalArgumentException(TABLE + " has no row for " + name);
        return row;
    }

    /** All rows, by wire name. */
    public static Map<String, EventPlaces> all() {
        return ROWS;
    }

    private static Map<String, EventPlaces> read() {
        var table = Objects.requireNonNull(EventPlaces.class.getResourceAsStream(TABLE));
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(EventPlaces::cells)
                    .collect(Collectors.toMap(cells -> cells[0], EventPlaces::row, EventPlaces::twice, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] cells(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        if (cells.length != 8) throw new IllegalStateException(TABLE + ": eight cells are wanted in " + line);
        return cells;
    }

    private static EventPlaces row(String... cells) {
        return new EventPlaces(
                words(cells[1]),
                Feed.of(cells[2]),
                words(cells[3]),
                words(cells[4]),
                words(cells[5]),
                words(cells[6]),
                words(cells[7]));
    }

    private static Set<String> words(String cell) {
        return cell.equals(NOTHING) ? Set.of() : Set.of(cell.split(" +"));
    }

    private static EventPlaces twice(EventPlaces one, EventPlaces another) {
        throw new IllegalStateException(TABLE + " has an event twice: " + one + " and " + another);
    }
}
