package cn.yongji.onestop.ledger.report.web;

import java.util.List;
import java.util.StringJoiner;

/**
 * A report for a spreadsheet: UTF-8 with a byte order mark, lines ended by CRLF (RFC 4180). A cell that a spreadsheet would take
 * for a formula is marked as text.
 */
final class ReportCsv {
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private ReportCsv() {}

    static String of(ReportView report, boolean chinese) {
        var lines = new StringJoiner("\r\n", "\uFEFF", "\r\n");
        lines.add(line(
                chinese
                        ? List.of("表", "起", "止", "分组", "名称", "指标", "分子", "n", "数值", "口径")
                        : List.of(
                                "table",
                                "from",
                                "to",
                                "group",
                                "name",
                                "figure",
                                "numerator",
                                "n",
                                "value",
                                "formula")));
        for (var row : report.rows()) for (var figure : row.figures()) lines.add(line(cells(report, row, figure)));
        return lines.toString();
    }

    private static List<String> cells(ReportView report, ReportView.Row row, ReportView.Number figure) {
        return List.of(
                report.table(),
                report.from().toString(),
                report.to().toString(),
                row.group(),
                row.name(),
                figure.title(),
                Long.toString(figure.numerator()),
                Long.toString(figure.n()),
                figure.text(),
                figure.formula());
    }

    private static String line(List<String> cells) {
        var line = new StringJoiner(",");
        for (var cell : cells) line.add(quoted(harmless(cell)));
        return line.toString();
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
