package cn.yongji.onestop.ledger.report.web;

import cn.yongji.onestop.ledger.printout.CsvLines;
import java.util.List;
import java.util.Objects;

/** A report for a spreadsheet: a line per group and number, each with all that it rests on, so that lines can be mixed. */
final class ReportCsv {
    private ReportCsv() {}

    static String of(ReportView report, boolean chinese) {
        var lines = new CsvLines();
        lines.line(
                chinese
                        ? List.of("表", "起", "止", "分组", "名称", "指标", "分子", "n", "数值", "口径", "日志条数", "日志根")
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
                                "formula",
                                "treeSize",
                                "root"));
        for (var row : report.rows()) for (var figure : row.figures()) lines.line(cells(report, row, figure));
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
                figure.formula(),
                Long.toString(report.treeSize()),
                Objects.requireNonNullElse(report.root(), ""));
    }
}
