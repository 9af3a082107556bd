package cn.yongji.onestop.gateway.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A board as the ledger tells it, of so many projects; the worst first, the head counted from the rows. */
public final class SampleBoard {
    public static final String DAY = "2026-10-20";
    /** 14:03:07 in Asia/Shanghai. */
    public static final String TIME = "2026-10-20T06:03:07Z";

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Map<String, String>> LIGHTS = List.of(
            light("OVERDUE", "■", "超期"),
            light("DUE_SOON", "▲", "临期"),
            light("STOPPED", "‖", "停止计时"),
            light("PROVISIONAL", "◇", "暂定"),
            light("NORMAL", "●", "正常"),
            light("NONE", "○", "未计时"));

    private SampleBoard() {}

    private static Map<String, String> light(String signal, String shape, String word) {
        return Map.of("signal", signal, "shape", shape, "word", word);
    }

    /** Projects p-0, p-1 …; the first six have one light of each kind, the others are in time. */
    public static String of(int projects) {
        return of(projects, DAY);
    }

    public static String of(int projects, String day) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < projects; i++) rows.add(row(i, i < LIGHTS.size() ? i : 4));
        rows.sort(Comparator.comparingInt(SampleBoard::rank));
        return json(Map.of(
                "view", "HALL", "day", day, "head", head(rows), "rows", rows, "foot", Map.of("entries", 1_204_331)));
    }

    /** One project with one light. */
    public static String card(int project, String signal) {
        return json(row(project, indexOf(signal)));
    }

    /** The counts when so many of the six kinds, in their order, are there. */
    public static String totals(int... counts) {
        return json(head(counts));
    }

    /** A beat of a service that has heard everything up to then, or of one that cannot say so yet. */
    public static String beat(String time, String caughtUpAt, String build) {
        var freshness = new HashMap<String, Object>(Map.of("live", true, "sources", List.of()));
        if (caughtUpAt != null) freshness.put("caughtUpAt", caughtUpAt);
        var tree = Map.of(
                "size",
                1_204_330,
                "root",
                "7d1f0a9b3c5e8d2f",
                "checkpointAt",
                time,
                "witnessesSigned",
                1,
                "witnessesAsked",
                2);
        return json(Map.of(
                "entries",
                1_204_332,
                "day",
                DAY,
                "serverTime",
                time,
                "build",
                build,
                "freshness",
                freshness,
                "tree",
                tree,
                "night",
                Map.of("day", DAY, "whole", true, "equal", true)));
    }

    private static int indexOf(String signal) {
        for (var i = 0; i < LIGHTS.size(); i++) if (LIGHTS.get(i).get("signal").equals(signal)) return i;
        throw new IllegalArgumentException(signal);
    }

    @SuppressWarnings("unchecked")
    private static int rank(Map<String, Object> row) {
        return indexOf((String) ((Map<String, Object>) row.get("light")).get("signal"));
    }

    private static Map<String, Object> head(List<Map<String, Object>> rows) {
        var counts = new int[LIGHTS.size()];
        rows.forEach(it -> counts[rank(it)]++);
        return head(counts);
    }

    private static Map<String, Object> head(int... counts) {
        var byLight = new ArrayList<Map<String, Object>>();
        var all = 0;
        for (var i = 0; i < LIGHTS.size(); i++) {
            var one = new HashMap<String, Object>(LIGHTS.get(i));
            one.put("projects", counts[i]);
            byLight.add(one);
            all += counts[i];
        }
        return Map.of(
                "projects",
                all,
                "byStage",
                List.of(
                        Map.of("stage", "INITIATION", "name", "立项用地规划许可", "projects", all),
                        Map.of("stage", "CONSTRUCTION_PLANNING", "name", "工程建设许可", "projects", 0),
                        Map.of("stage", "CONSTRUCTION_PERMIT", "name", "施工许可", "projects", 0),
                        Map.of("stage", "COMPLETION", "name", "竣工验收", "projects", 0)),
                "done",
                0,
                "withoutPlan",
                0,
                "byLight",
                byLight,
                "inTime",
                Map.of("month", "2026-10", "inTime", 45, "settled", 47, "percent", 95.7));
    }

    private static Map<String, Object> row(int project, int kind) {
        var light = new HashMap<String, Object>(LIGHTS.get(kind));
        switch (kind) {
            case 0 -> light.putAll(Map.of("text", "3 天", "workingDays", -3));
            case 1 -> light.putAll(Map.of("text", "剩 1 天", "workingDays", 1));
            case 2 ->
                light.putAll(Map.of(
                        "text",
                        "补正",
                        "stoppedFor",
                        "SUPPLEMENT",
                        "stoppedSince",
                        "2026-10-12",
                        "expectedUntil",
                        "2026-10-23"));
            case 3, 4 -> light.putAll(Map.of("text", "剩 8 天", "workingDays", 8));
            default -> light.put("text", "");
        }
        var row = new HashMap<String, Object>(Map.of(
                "projectId",
                "p-" + project,
                "number",
                "260-000-%03d".formatted(project),
                "track",
                kind == 3 ? "ENTERPRISE_RECORD" : "GOVERNMENT",
                "light",
                light,
                "stages",
                List.of(
                        box("INITIATION", "立项用地规划许可", 2, 5),
                        box("CONSTRUCTION_PLANNING", "工程建设许可", 0, 6),
                        box("CONSTRUCTION_PERMIT", "施工许可", 0, 4),
                        box("COMPLETION", "竣工验收", 0, 3)),
                "stage",
                "INITIATION",
                "current",
                Map.of(
                        "matterCode",
                        "M13",
                        "matterName",
                        "环境影响评价文件审批",
                        "department",
                        "ecology",
                        "departmentName",
                        "生态环境局",
                        "state",
                        "UNDER_REVIEW",
                        "due",
                        "2026-10-26",
                        "originalDue",
                        "2026-10-19"),
                "missing",
                2,
                "missed",
                0,
                "problems",
                1));
        if (kind != 3) row.put("name", "城西中学迁建及配套道路工程项目 " + project + " 号");
        row.putAll(Map.of(
                "oldestProblemDays",
                5,
                "rung",
                "HUDDLE",
                "rungName",
                "碰头会",
                "milestone",
                "2026-11-20",
                "plannedStart",
                "2027-03-01"));
        return row;
    }

    private static Map<String, Object> box(String stage, String name, int granted, int total) {
        return Map.of("stage", stage, "name", name, "granted", granted, "total", total);
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
