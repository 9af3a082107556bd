package cn.yongji.onestop.local.stack.sample.walk;

import cn.yongji.onestop.local.stack.StackFailure;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** D5, D7: what was granted without the experts' review loses its exemption; the grant stands and its head answers for it. */
final class FallenAfterGrant {
    private final WalkStage stage;

    FallenAfterGrant(WalkStage stage) {
        this.stage = stage;
    }

    /**
     * @param matter one that is exempt from the experts' review
     * @param facts a project at the boundary
     */
    void walk(String matter, Map<String, Object> facts) throws StackFailure, InterruptedException {
        stage.title("4. 批后豁免失效 The same again, but granted before the sum changes");
        var projectId = stage.openProject(facts);
        var required = WalkStage.required(stage.issuePlan(projectId));
        var granting = new Granting(stage);
        var caseId = granting.file(projectId, required);
        granting.grant(caseId);
        stage.changeFacts(projectId, Map.of("totalInvestment", new BigDecimal("20000000.01")), "结算审核后总投资增加一分");
        answered(projectId, caseId + "-" + matter);
    }

    private void answered(String projectId, String reviewId) throws StackFailure, InterruptedException {
        var review = stage.await(
                WalkStage.LEADER,
                "/v1/reviews/" + reviewId,
                "the grant to be supervised",
                body -> body.path("complianceTasks").size() == 1);
        var department = review.body().at("/summary/department").asString();
        var head = "head-" + department;
        stage.line("✓ the grant stands; its head has a task: "
                + review.body().at("/complianceTasks/0/light/text").asString());
        stage.await(
                head,
                "/v1/departments/" + department + "/inbox?kind=SUPERVISION&limit=200",
                "the task to be in the head's inbox",
                body -> body.toString().contains(reviewId));
        stage.await(
                WalkStage.LEADER,
                "/v1/problems?projectId=" + projectId,
                "the problem of the exemption that fell",
                body -> hasOrigin(body));
        stage.post(
                head,
                "/v1/reviews/" + reviewId + "/supervision-replies",
                stage.get(head, "/v1/reviews/" + reviewId).etag(),
                Map.of("text", "补充专家论证，结论附卷", "decideBy", "2027-01-29"));
        stage.awaitLedger(projectId, "review.exemption-undone.v1");
        stage.awaitLedger(projectId, "review.supervision-answered.v1");
        stage.awaitLedger(projectId, "problem.closed.v1");
    }

    private static boolean hasOrigin(JsonNode problems) {
        for (var problem : problems.path("items")) {
            if (problem.path("origin").asString().equals("EXEMPTION_UNDONE")) return true;
        }
        return false;
    }
}
