package cn.yongji.onestop.local.stack.sample.walk;

import cn.yongji.onestop.local.stack.StackFailure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * S19: accepted with two gaps against a promise; one is kept, one is broken, which bars the unit until it is repaired; then
 * one is missed after it was granted without it.
 */
final class Gaps implements Walk {

    private static final String REVIEWER = "review-water";
    /** Its licence in the register is out of date, so that a new one has to be handed in. */
    private static final String UNIT = "enterprise2";

    private static final Map<String, String> UNIT_FACTS = Map.of("name", "永济市蒲津食品有限公司", "uscc", "91140881MA0KC7PE3C");

    private static final String KEPT = "boundary-map";
    private static final String BROKEN = "business-licence";
    private static final String PROMISED_FOR = "2026-12-02";

    @Override
    public String name() {
        return "gaps";
    }

    @Override
    public String title() {
        return "two gaps, one fulfilled and one breached; and one missed after the grant, with its revocation review"
                + " (S19)";
    }

    @Override
    public String walk(WalkStage stage) throws StackFailure, InterruptedException {
        try {
            stage.playAs(UNIT);
            stage.clocks().moveTo(LocalDate.of(2026, 11, 30));
            var projectId = stage.openProject(Map.of("name", "果蔬饮料灌装线项目（容缺受理）", "unit", UNIT_FACTS));
            var caseId = accepted(stage, projectId);
            kept(stage, projectId, caseId);
            broken(stage, projectId, caseId);
            repaired(stage, caseId);
            new MissedAfterGrant(stage, UNIT).walk(textVersion(stage), UNIT_FACTS);
            return projectId;
        } finally {
            stage.clocks().reset();
        }
    }

    private static String accepted(WalkStage stage, String projectId) throws StackFailure, InterruptedException {
        stage.title("1. 容缺受理 Accepted on Monday, 30 November 2026 with two papers promised for 2 December");
        var text = textVersion(stage);
        var caseId = stage.submit(
                projectId,
                List.of("M16"),
                List.of("soil-water-plan"),
                Map.of(
                        "deferral",
                        Map.of(
                                "textVersion",
                                text,
                                "signer",
                                "周敏",
                                "gaps",
                                List.of(
                                        Map.of("slot", KEPT, "dueOn", PROMISED_FOR),
                                        Map.of("slot", BROKEN, "dueOn", PROMISED_FOR)))));
        var address = "/v1/applications/" + caseId;
        stage.post(
                WalkStage.WINDOW,
                address + "/acceptance",
                stage.get(WalkStage.WINDOW, address).etag(),
                Map.of());
        var application = stage.get(UNIT, address).body();
        stage.check(
                application.path("state").asString().equals("ACCEPTED")
                        && application.path("gaps").size() == 2,
                "accepted with two gaps against the promise " + text,
                application.path("gaps"));
        return caseId;
    }

    private static void kept(WalkStage stage, String projectId, String caseId)
            throws StackFailure, InterruptedException {
        stage.title("2. 按期补齐 On 1 December one of them comes");
        stage.clocks().moveTo(LocalDate.of(2026, 12, 1));
        var gap = "/v1/applications/" + caseId + "/gaps/" + caseId + "-M16-" + KEPT;
        var map = stage.material(projectId, KEPT);
        stage.post(UNIT, gap + "/fulfilment", Map.of("materialId", map));
        var checked = stage.post(WalkStage.WINDOW, gap + "/check", Map.of("good", true, "finding", "与现场一致"));
        stage.check(
                standing(checked.body(), KEPT).equals("FULFILLED"),
                "the window has checked it: fulfilled",
                checked.body());
    }

    private static void broken(WalkStage stage, String projectId, String caseId)
            throws StackFailure, InterruptedException {
        stage.title("3. 逾期未补 On 3 December the other one has not come");
        stage.clocks().moveTo(LocalDate.of(2026, 12, 3));
        var application = stage.await(
                UNIT,
                "/v1/applications/" + caseId,
                "the promise to be found broken",
                body -> standing(body, BROKEN).equals("BREACHED"));
        stage.line("✓ found broken by rule: " + application.body().path("gaps").size() + " gaps, one of them breached");
        var address = "/v1/reviews/" + caseId + "-M16";
        stage.await(
                REVIEWER,
                address,
                "the review to hear of it",
                body -> body.toString().contains("BREACHED"));
        var review = stage.get(REVIEWER, address);
        var refusal = stage.refused(
                REVIEWER,
                address + "/decision",
                review.etag(),
                Map.of("verdict", "GRANTED", "opinion", "符合要求", "resultNumber", "永水保许〔2026〕41号"));
        stage.check(refusal.status() == 409, "no result is issued: 409 " + refusal.text("/title"), refusal.body());
        var credit = credit(stage);
        stage.check(credit.path("barred").asBoolean(), "the unit promises nothing more before it is repaired", credit);
        var problems = stage.await(
                WalkStage.LEADER,
                "/v1/problems?projectId=" + projectId,
                "the problem that the breach opens",
                body -> body.path("items").size() == 1);
        stage.line("✓ a problem was opened by rule: " + problems.text("/items/0/title"));
        stage.awaitLedger(projectId, "gap.breached.v1");
    }

    private static void repaired(WalkStage stage, String caseId) throws StackFailure, InterruptedException {
        stage.title("4. 修复 The window repairs it, by name and with a reason");
        var gap = "/v1/applications/" + caseId + "/gaps/" + caseId + "-M16-" + BROKEN;
        var repaired = stage.post(WalkStage.WINDOW, gap + "/repair", Map.of("reason", "换发的营业执照已现场核对，补交原件存档"));
        stage.check(standing(repaired.body(), BROKEN).equals("REPAIRED"), "repaired", repaired.body());
        stage.await(
                WalkStage.WINDOW,
                "/v1/enterprises/" + UNIT_FACTS.get("uscc") + "/credit",
                "the bar to be lifted",
                body -> !body.path("barred").asBoolean());
        stage.line("✓ the bar is lifted, the record stays");
        var address = "/v1/reviews/" + caseId + "-M16";
        stage.await(
                REVIEWER,
                address,
                "the review to hear of the repair",
                body -> !body.toString().contains("BREACHED"));
        var review = stage.get(REVIEWER, address);
        var granted = stage.post(
                REVIEWER,
                address + "/decision",
                review.etag(),
                Map.of("verdict", "GRANTED", "opinion", "符合要求", "resultNumber", "永水保许〔2026〕41号"));
        stage.line("✓ granted: " + granted.text("/state"));
    }

    private static JsonNode credit(WalkStage stage) throws StackFailure, InterruptedException {
        return stage.await(
                        WalkStage.WINDOW,
                        "/v1/enterprises/" + UNIT_FACTS.get("uscc") + "/credit",
                        "the record of the breach",
                        body -> body.path("barred").asBoolean())
                .body();
    }

    private static String textVersion(WalkStage stage) throws StackFailure, InterruptedException {
        var latest = "";
        for (var text : stage.get(UNIT, "/v1/forms/commitment-texts").body().path("texts")) {
            var version = text.path("version").asString("");
            if (version.startsWith("gap-") && version.compareTo(latest) > 0) latest = version;
        }
        return latest;
    }

    private static String standing(JsonNode application, String slot) {
        for (var gap : application.path("gaps")) {
            if (gap.path("slot").asString().equals(slot))
                return gap.path("standing").asString("");
        }
        return "";
    }
}
