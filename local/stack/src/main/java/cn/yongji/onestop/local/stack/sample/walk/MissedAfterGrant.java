package cn.yongji.onestop.local.stack.sample.walk;

import cn.yongji.onestop.local.stack.StackFailure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** D10: granted with a gap (code 12), the paper is missed on the day of the decision, and the head looks whether to revoke. */
final class MissedAfterGrant {
    private static final String REVIEWER = "review-water";
    private static final String HEAD = "head-water";
    private static final String SLOT = "business-licence";
    private static final String RESULT = "永水保许〔2026〕42号";

    private final WalkStage stage;
    private final String unit;

    MissedAfterGrant(WalkStage stage, String unit) {
        this.stage = stage;
        this.unit = unit;
    }

    /**
     * @param text the letter of the promise
     * @return the project
     */
    String walk(String text, Map<String, String> unitFacts) throws StackFailure, InterruptedException {
        var projectId = stage.openProject(Map.of("name", "果蔬饮料灌装线二期项目（容缺通过）", "unit", unitFacts));
        var caseId = granted(projectId, text);
        missed(projectId, caseId);
        upheld(projectId, caseId);
        return projectId;
    }

    private String granted(String projectId, String text) throws StackFailure, InterruptedException {
        stage.title("5. 容缺通过 On 3 December another case is granted with a gap: ten working days for the licence");
        var caseId = stage.submit(
                projectId,
                List.of("M16"),
                List.of("soil-water-plan", "boundary-map"),
                Map.of(
                        "deferral",
                        Map.of(
                                "textVersion",
                                text,
                                "signer",
                                "周敏",
                                "gaps",
                                List.of(Map.of("slot", SLOT, "dueOn", "2026-12-04")))));
        var address = "/v1/applications/" + caseId;
        stage.post(
                WalkStage.WINDOW,
                address + "/acceptance",
                stage.get(WalkStage.WINDOW, address).etag(),
                Map.of());
        var review = stage.await(
                REVIEWER,
                "/v1/reviews/" + caseId + "-M16",
                "the review to know its gap",
                body -> body.at("/hindrances/gaps/0/slot").asString("").equals(SLOT));
        stage.post(
                REVIEWER,
                "/v1/reviews/" + caseId + "-M16/decision",
                review.etag(),
                Map.of(
                        "verdict",
                        "GRANTED_WITH_GAPS",
                        "resultNumber",
                        RESULT,
                        "gaps",
                        List.of(Map.of("slot", SLOT, "workingDays", 10))));
        var application = stage.await(
                unit,
                address,
                "the decision to name its own day",
                body -> gap(body).path("dueOn").asString("").equals("2026-12-17"));
        stage.check(
                gap(application.body()).path("promisedFor").asString("").equals("2026-12-04"),
                "granted with a gap (12): the licence is due on 17 December, not on the promised day",
                gap(application.body()));
        stage.line("✓ light: " + gap(application.body()).at("/light/text").asString());
        return caseId;
    }

    private void missed(String projectId, String caseId) throws StackFailure, InterruptedException {
        stage.title("6. 逾期未补 On 18 December it has not come");
        stage.clocks().moveTo(LocalDate.of(2026, 12, 18));
        var application = stage.await(
                unit,
                "/v1/applications/" + caseId,
                "the gap to be found missed",
                body -> gap(body).path("standing").asString("").equals("BREACHED"));
        stage.check(
                gap(application.body()).at("/light/colour").asString("").equals("RED"),
                "its light is red: " + gap(application.body()).at("/light/text").asString(),
                gap(application.body()));
        var problems = stage.await(
                WalkStage.LEADER,
                "/v1/problems?projectId=" + projectId,
                "the problem that the breach opens",
                body -> body.path("items").size() == 1);
        stage.line("✓ a problem was opened by rule: " + problems.text("/items/0/title"));
        stage.awaitLedger(projectId, "gap.breached.v1");
        stage.awaitLedger(projectId, "review.revocation-opened.v1");
        var review = stage.get(REVIEWER, "/v1/reviews/" + caseId + "-M16");
        stage.check(
                review.text("/summary/state").equals("GRANTED_WITH_GAPS"),
                "the result " + RESULT + " is in force and under revocation review until "
                        + review.text("/hindrances/revocationDuty/decideBy"),
                review.body().path("hindrances"));
        var task = stage.await(
                HEAD,
                "/v1/departments/water/inbox?kind=REVOCATION",
                "the task of the head",
                body -> body.toString().contains(caseId));
        stage.check(task.body().path("items").size() > 0, "the head has it in the inbox, with its day", task.body());
    }

    private void upheld(String projectId, String caseId) throws StackFailure, InterruptedException {
        stage.title("7. 撤销审查 The head upholds the decision, with a reason");
        var address = "/v1/reviews/" + caseId + "-M16";
        stage.post(
                HEAD,
                address + "/revocation/upholding",
                stage.get(HEAD, address).etag(),
                Map.of("reason", "现场核查符合方案，营业执照已换发，责令三日内补交"));
        stage.awaitLedger(projectId, "review.upheld.v1");
    }

    private static JsonNode gap(JsonNode application) {
        return application.at("/gaps/0");
    }
}
