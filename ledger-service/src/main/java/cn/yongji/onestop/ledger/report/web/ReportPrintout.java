package cn.yongji.onestop.ledger.report.web;

import cn.yongji.onestop.ledger.printout.Grid;
import cn.yongji.onestop.ledger.printout.Grid.Cell;
import cn.yongji.onestop.ledger.printout.Printout;
import cn.yongji.onestop.ledger.printout.Printout.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as tables: the numbers beside those of the two other periods, the months of a matter, and the formulas. In Chinese. */
final class ReportPrintout {
    private static final String NOTHING = "—";

    private ReportPrintout() {}

    static Printout of(ReportView report, String title) {
        var grids = new ArrayList<Grid>();
        grids.add(numbers(report));
        if (report.rows().stream().anyMatch(it -> it.months() != null)) grids.add(months(report));
        grids.add(formulas(report));
        return new Printout(title, restsOn(report), grids);
    }

    private static List<Said> restsOn(ReportView report) {
        var said = new ArrayList<Said>();
        said.add(new Said("统计期", report.from() + " 至 " + report.to()));
        said.add(new Said("分组", report.groupBy()));
        if (report.asOf() != null) said.add(new Said("截至", report.asOf().toString()));
        said.add(new Said("台账", report.ledgers() + " 本，" + report.entries() + " 条记录"));
        said.add(new Said("透明日志条数", Long.toString(report.treeSize())));
        said.add(new Said("透明日志根", report.root() == null ? NOTHING : report.root()));
        said.add(new Said("工作日历", report.calendarVersion()));
        return said;
    }

    private static Grid numbers(ReportView report) {
        var rows = new ArrayList<List<Cell>>();
        for (var row : report.rows()) {
            for (var i = 0; i < row.figures().size(); i++) {
                var figure = row.figures().get(i);
                rows.add(List.of(
                        Cell.of(row.group()),
                        Cell.of(row.name()),
                        Cell.of(figure.title()),
                        Cell.of(figure.numerator()),
                        Cell.of(figure.n()),
                        shown(figure),
                        other(row.before(), i),
                        other(row.yearBefore(), i)));
            }
        }
        return new Grid("数据", List.of("编码", "名称", "指标", "分子", "n", "本期", "上期", "上年同期"), rows);
    }

    private static Cell other(@Nullable List<ReportView.Number> figures, int at) {
        return figures == null ? Cell.of(NOTHING) : shown(figures.get(at));
    }

    /** A share is said with its sign, so that nobody takes 71.4 for days. */
    private static Cell shown(ReportView.Number figure) {
        return figure.value() == null || figure.text().endsWith("%") ? Cell.of(figure.text()) : Cell.of(figure.value());
    }

    private static Grid months(ReportView report) {
        var rows = new ArrayList<List<Cell>>();
        for (var row : report.rows()) {
            if (row.months() == null) continue;
            for (var month : row.months()) {
                for (var figure : month.figures()) {
                    rows.add(List.of(
                            Cell.of(row.group()),
                            Cell.of(row.name()),
                            Cell.of(month.month()),
                            Cell.of(figure.title()),
                            Cell.of(figure.numerator()),
                            Cell.of(figure.n()),
                            shown(figure)));
                }
            }
        }
        return new Grid("近十二个月", List.of("编码", "名称", "月", "指标", "分子", "n", "数值"), rows);
    }

    private static Grid formulas(ReportView report) {
        var formulas = new LinkedHashMap<String, String>();
        for (var row : report.rows()) for (var figure : row.figures()) formulas.put(figure.title(), figure.formula());
        var rows = formulas.entrySet().stream()
                .map(it -> List.of(Cell.of(it.getKey()), Cell.of(it.getValue())))
                .toList();
        return new Grid("口径", List.of("指标", "口径"), rows);
    }
}
