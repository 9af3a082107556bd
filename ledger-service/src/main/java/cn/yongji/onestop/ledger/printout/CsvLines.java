package cn.yongji.onestop.ledger.printout;

import java.util.List;
import java.util.StringJoiner;

/**
 * Lines for a spreadsheet: UTF-8 with a byte order mark, ended by CRLF (RFC 4180). A cell that a spreadsheet would take for a
 * formula is marked as text.
 */
public final class CsvLines {
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private final StringJoiner lines = new StringJoiner("\r\n", "\uFEFF", "\r\n");

    public CsvLines line(List<String> cells) {
        var line = new StringJoiner(",");
        for (var cell : cells) line.add(quoted(harmless(cell)));
        lines.add(line.toString());
        return this;
    }

    /** What it rests on first, then table after table, with an empty line before each. */
    public static String of(Printout printout) {
        var csv = new CsvLines().line(List.of(printout.title()));
        printout.facts().forEach(it -> csv.line(List.of(it.name(), it.value())));
        for (var grid : printout.grids()) {
            csv.line(List.of()).line(List.of(grid.name())).line(grid.headings());
            grid.texts().forEach(csv::line);
        }
        return csv.toString();
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    /** A number below nothing is a number and stays one. */
    private static String harmless(String cell) {
        var number = cell.matches("-\\d+(\\.\\d+)?%?");
        return !cell.isEmpty() && FORMULA_SIGNS.indexOf(cell.charAt(0)) >= 0 && !number ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        var plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
