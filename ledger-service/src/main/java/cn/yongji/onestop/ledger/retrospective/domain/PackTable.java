package cn.yongji.onestop.ledger.retrospective.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of a pack.
 *
 * @param code by which machines know it
 * @param title in Chinese
 * @param rows a cell is a text or a whole number, as its column has it
 */
public record PackTable(String code, String title, List<Column> columns, List<List<Object>> rows) {
    public PackTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** @param title in Chinese */
    public record Column(String name, String title) {}

    /** Columns as name and title in turn. */
    static Making of(String code, String title, String... columns) {
        var named = new ArrayList<Column>();
        for (var i = 0; i < columns.length; i += 2) named.add(new Column(columns[i], columns[i + 1]));
        return new Making(code, title, named, new ArrayList<>());
    }

    /** A table that is being filled. */
    record Making(String code, String title, List<Column> columns, List<List<Object>> rows) {
        Making row(Object... cells) {
            if (cells.length != columns.size()) throw new IllegalArgumentException(code + " has other columns");
            rows.add(List.of(cells));
            return this;
        }

        PackTable made() {
            return new PackTable(code, title, columns, rows);
        }
    }
}
