package cn.yongji.onestop.ledger.retrospective.web;

import cn.yongji.onestop.ledger.printout.Grid;
import cn.yongji.onestop.ledger.printout.Grid.Cell;
import cn.yongji.onestop.ledger.printout.Printout;
import cn.yongji.onestop.ledger.printout.Printout.Said;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A pack on paper, from the bytes that are kept: what is printed is what was sealed. In Chinese. */
final class PackPrintout {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PackPrintout() {}

    static Printout of(String canonical, String digest) {
        var pack = JSON.readTree(canonical);
        var grids = new ArrayList<Grid>();
        pack.path("tables").forEach(it -> grids.add(grid(it)));
        if (!pack.path("suggestions").isEmpty()) grids.add(suggestions(pack.path("suggestions")));
        return new Printout(titleOf(pack), restsOn(pack, digest), grids);
    }

    private static String titleOf(JsonNode pack) {
        return pack.has("projectId")
                ? "项目复盘 " + pack.path("projectId").asString()
                : "复盘 " + pack.path("from").asString() + " 至 " + pack.path("to").asString();
    }

    private static List<Said> restsOn(JsonNode pack, String digest) {
        return List.of(
                new Said("摘要（SHA-256）", digest),
                new Said("透明日志条数", pack.path("treeSize").asString()),
                new Said("透明日志根", pack.path("root").asString()),
                new Said(
                        "台账",
                        pack.path("ledgers").asString() + " 本，"
                                + pack.path("entries").asString() + " 条记录"),
                new Said("工作日历", pack.path("calendarVersion").asString()));
    }

    private static Grid grid(JsonNode table) {
        var columns = table.path("columns");
        var rows = table.path("rows")
                .valueStream()
                .map(row -> columns.valueStream()
                        .map(it -> cell(row.path(it.path("name").asString())))
                        .toList())
                .toList();
        return new Grid(
                table.path("title").asString(),
                columns.valueStream().map(it -> it.path("title").asString()).toList(),
                rows);
    }

    private static Cell cell(JsonNode value) {
        return value.isNumber() ? Cell.of(value.decimalValue()) : Cell.of(value.asString());
    }

    private static Grid suggestions(JsonNode suggestions) {
        var rows = suggestions
                .valueStream()
                .map(it -> List.of(
                        cell(it.path("title")),
                        cell(it.path("from")),
                        cell(it.path("to")),
                        cell(it.path("n")),
                        cell(it.path("daysSaved")),
                        Cell.of(changeOf(it.path("change")))))
                .toList();
        return new Grid("改进建议", List.of("建议", "现值", "目标", "n", "可省工作日", "目录拟改"), rows);
    }

    private static String changeOf(JsonNode change) {
        if (change.isMissingNode()) return "";
        return String.join(
                " ",
                change.path("operation").asString(),
                change.path("code").asString(),
                change.path("field").asString(),
                change.path("action").asString(),
                change.path("value").asString(""));
    }
}
