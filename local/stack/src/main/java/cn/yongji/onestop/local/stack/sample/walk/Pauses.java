package cn.yongji.onestop.local.stack.sample.walk;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.GatewayReply;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The clock of a review over the National Day holiday: overlapping pauses, a make-up day, and a year nobody knows yet. */
final class Pauses implements Walk {

    private static final String REVIEWER = "review-water";
    private static final String HEAD = "head-water";
    private static final List<String> SLOTS = List.of("soil-water-plan", "boundary-map", "business-licence");

    @Override
    public String name() {
        return "pauses";
    }

    @Override
    public String title() {
        return "a case through pauses over the National Day holiday, a make-up working day and an unknown next year"
                + " (D1, D2)";
    }

    @Override
    public String walk(WalkStage stage) throws StackFailure, InterruptedException {
        try {
            var projectId = holiday(stage);
            nextYear(stage);
            return projectId;
        } finally {
            stage.clocks().reset();
        }
    }

    private static String holiday(WalkStage stage) throws StackFailure, InterruptedException {
        stage.title("1. 受理 Accepted on Monday, 28 September 2026");
        stage.clocks().moveTo(LocalDate.of(2026, 9, 28));
        var projectId = stage.openProject(Map.of("name", "年产 5 万套轮毂项目（国庆假期）"));
        var caseId = stage.submit(projectId, List.of("M16"), SLOTS, Map.of());
        var address = "/v1/reviews/" + caseId + "-M16";
        accepted(stage, address);
        stage.title("2. 专家评审 On 30 September an expert review stops the clock");
        stage.clocks().moveTo(LocalDate.of(2026, 9, 30));
        var seen = suspend(stage, address);
        stage.title("3. 补正 On 8 October the reviewer asks for more: two pauses overlap");
        stage.clocks().moveTo(LocalDate.of(2026, 10, 8));
        askForMore(stage, address, seen);
        stage.clocks().moveTo(LocalDate.of(2026, 10, 9));
        answer(stage, projectId, caseId);
        var answered = answered(stage, address);
        stage.title("4. 补班 It ends on Saturday, 10 October, a make-up working day");
        stage.clocks().moveTo(LocalDate.of(2026, 10, 10));
        var procedure = answered.body().at("/pauses/suspensions/0/suspensionId").asString("");
        stage.post(
                REVIEWER, address + "/suspensions/" + procedure + "/end", answered.etag(), Map.of("result", "专家评审通过"));
        explain(stage, address);
        return projectId;
    }

    private static void accepted(WalkStage stage, String address) throws StackFailure, InterruptedException {
        var due = running(stage, address).at("/summary/due").asString();
        stage.line("due 到期 " + due + ": the holiday is no working day, Saturday 10 October is one");
    }

    /** Returns the version that was seen then. */
    private static String suspend(WalkStage stage, String address) throws StackFailure, InterruptedException {
        var review = stage.get(REVIEWER, address);
        stage.post(
                HEAD,
                address + "/suspensions",
                review.etag(),
                Map.of("kind", "EXPERT_REVIEW", "reason", "弃土场选址需专家评审", "workingDays", 10));
        var suspended = stage.get(REVIEWER, address);
        stage.check(
                suspended.body().at("/summary/due").asString("").isEmpty(),
                "no due day while the clock stands still",
                suspended.body().path("summary"));
        return suspended.etag();
    }

    private static void askForMore(WalkStage stage, String address, String seen)
            throws StackFailure, InterruptedException {
        stage.post(
                REVIEWER,
                address + "/supplement-requests",
                seen,
                Map.of(
                        "items",
                        List.of(Map.of("slot", "soil-water-plan", "text", "请补充临时堆土防护措施")),
                        "basis",
                        "水土保持方案管理办法",
                        "days",
                        10));
    }

    private static GatewayReply answered(WalkStage stage, String address) throws StackFailure, InterruptedException {
        var answered = stage.await(
                REVIEWER,
                address,
                "the answer to reach the review",
                body -> body.at("/summary/state").asString("").equals("IN_PROCEDURE"));
        stage.check(
                answered.body().at("/summary/due").asString("").isEmpty(),
                "the answer is there, but the expert review goes on: still no due day",
                answered.body().path("summary"));
        return answered;
    }

    private static void explain(WalkStage stage, String address) throws StackFailure, InterruptedException {
        var deadline = stage.get(REVIEWER, address + "/deadline").body();
        var suspended = 0;
        for (var day : deadline.path("days")) {
            stage.line("%s  %-10s %-12s %2d  %s"
                    .formatted(
                            day.path("date").asString(),
                            day.path("kind").asString(),
                            day.path("effect").asString(),
                            day.path("counted").asInt(),
                            day.path("reason").asString()));
            if (day.path("effect").asString().equals("SUSPENDED")) suspended++;
        }
        stage.check(
                suspended == deadline.path("suspendedWorkingDays").asInt(),
                "both pauses together took " + suspended + " working days, counted once",
                deadline.path("suspendedWorkingDays"));
        stage.check(
                day(deadline, "2026-10-01").path("kind").asString().contains("HOLIDAY"),
                "National Day is told by its name: "
                        + day(deadline, "2026-10-01").path("reason").asString(),
                day(deadline, "2026-10-01"));
        stage.check(
                !deadline.path("due").asString("").isEmpty()
                        && !deadline.path("provisional").asBoolean(),
                "due " + deadline.path("due").asString() + ", and that is certain",
                deadline);
    }

    private static void nextYear(WalkStage stage) throws StackFailure, InterruptedException {
        stage.title("5. 明年 Accepted on 29 December: the schedule of 2027 is not published");
        stage.clocks().moveTo(LocalDate.of(2026, 12, 29));
        var projectId = stage.openProject(Map.of("name", "年产 5 万套轮毂项目（跨年）"));
        var caseId = stage.submit(projectId, List.of("M16"), SLOTS, Map.of());
        var address = "/v1/reviews/" + caseId + "-M16";
        running(stage, address);
        var deadline = stage.get(REVIEWER, address + "/deadline").body();
        stage.check(
                deadline.path("provisional").asBoolean()
                        && deadline.path("calendarKnownUntil").asString().equals("2026-12-31"),
                "due " + deadline.path("due").asString() + " is provisional: the calendar is known until "
                        + deadline.path("calendarKnownUntil").asString(),
                deadline);
    }

    private static JsonNode running(WalkStage stage, String address) throws StackFailure, InterruptedException {
        return stage.await(
                        REVIEWER,
                        address,
                        "the review to run",
                        body -> body.at("/summary/state").asString("").equals("UNDER_REVIEW"))
                .body();
    }

    private static void answer(WalkStage stage, String projectId, String caseId)
            throws StackFailure, InterruptedException {
        var address = "/v1/applications/" + caseId;
        var application = stage.await(
                WalkStage.ENTERPRISE,
                address,
                "the request to reach the applicant",
                body -> body.path("supplements").size() > 0);
        var material = stage.upload(projectId, "soil-water-plan");
        stage.post(
                WalkStage.ENTERPRISE,
                address + "/supplements/" + application.text("/supplements/0/supplementId") + "/answer",
                Map.of(
                        "materials",
                        List.of(Map.of("slot", "soil-water-plan", "materialId", material)),
                        "note",
                        "临时堆土以密目网覆盖"));
    }

    private static JsonNode day(JsonNode deadline, String date) {
        for (var day : deadline.path("days")) if (day.path("date").asString().equals(date)) return day;
        return deadline.path("no such day");
    }
}
