package cn.yongji.onestop.local.stack.sample.walk;

import cn.yongji.onestop.local.stack.StackFailure;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** S21 at its boundary: 20,000,000.00 yuan are exempt from the experts' review, one fen more is not. */
final class Boundary implements Walk {

    @Override
    public String name() {
        return "boundary";
    }

    @Override
    public String title() {
        return "a government repair project at the exemption boundary of 20 million yuan, also after the grant (S21,"
                + " D5)";
    }

    @Override
    public String walk(WalkStage stage) throws StackFailure, InterruptedException {
        stage.title("1. 2000 万元整 Exactly 20,000,000.00 yuan");
        var projectId = stage.openProject(facts());
        var finish = exempt(stage, projectId);
        stage.title("2. 多一分 One fen more: 20,000,000.01 yuan");
        undone(stage, projectId);
        planned(stage, projectId, finish);
        stage.awaitLedger(projectId, "plan.exemption-undone.v1");
        stage.title("3. 不足一分 A third of a fen");
        refused(stage, projectId);
        new FallenAfterGrant(stage).walk("M04", facts());
        return projectId;
    }

    /** Returns the day on which all is promised. */
    private static String exempt(WalkStage stage, String projectId) throws StackFailure, InterruptedException {
        var exempt = stage.issuePlan(projectId);
        var review = WalkStage.matter(exempt, "M04").path("expertReview");
        stage.check(
                review.path("state").asString().equals("WAIVED"),
                "the experts' review of M04 falls away by "
                        + review.at("/rule/rule").asString(),
                review);
        tellEvidence(stage, review);
        return exempt.at("/plan/promisedFinish").asString();
    }

    private static void undone(WalkStage stage, String projectId) throws StackFailure, InterruptedException {
        var changed = stage.changeFacts(
                        projectId, Map.of("totalInvestment", new BigDecimal("20000000.01")), "结算审核后总投资增加一分")
                .body();
        var undone = changed.path("undone");
        stage.check(undone.size() > 0, "the exemption is shown as undone, with its cause and who did it", undone);
        for (var one : undone) {
            stage.line("%s %s · %s · %s: %s → %s · by %s"
                    .formatted(
                            one.path("matter").asString(),
                            one.at("/rule/rule").asString(),
                            one.path("effect").asString(),
                            one.at("/causes/0/fact").asString(),
                            one.at("/causes/0/before").asString(),
                            one.at("/causes/0/after").asString(),
                            one.path("by").asString()));
        }
        stage.check(
                undone.at("/0/effect").asString().equals("STEP_ADDED"),
                "the step is added, not silently dropped",
                undone);
    }

    private static void planned(WalkStage stage, String projectId, String finish)
            throws StackFailure, InterruptedException {
        var plan = stage.get(WalkStage.ENTERPRISE, "/v1/projects/" + projectId + "/plan")
                .body();
        var held = WalkStage.matter(plan, "M04").path("expertReview");
        stage.check(held.path("state").asString().equals("HELD"), "the experts' review of M04 appears", held);
        stage.check(
                plan.path("planVersion").asInt() == 2 && !plan.path("outdated").asBoolean(),
                "the plan was made anew: version 2, finish " + finish + " → "
                        + plan.at("/plan/promisedFinish").asString(),
                plan.path("planVersion"));
    }

    private static void refused(WalkStage stage, String projectId) throws StackFailure, InterruptedException {
        var project = stage.get(WalkStage.ENTERPRISE, "/v1/projects/" + projectId);
        var finer = new HashMap<>(facts());
        finer.put("totalInvestment", new BigDecimal("20000000.004"));
        var refusal = stage.refusedPut(
                WalkStage.ENTERPRISE,
                "/v1/projects/" + projectId + "/facts",
                project.etag(),
                Map.of("facts", stage.facts(finer), "reason", "四舍五入"));
        stage.check(
                refusal.status() == 400,
                "20,000,000.004 is refused, never rounded down: " + refusal.text("/detail"),
                refusal.body());
    }

    private static void tellEvidence(WalkStage stage, JsonNode review) {
        for (var fact : review.at("/rule/evidence")) {
            stage.line(fact.path("fact").asString() + " = " + fact.path("value").asString());
        }
    }

    private static Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        facts.put("name", "永济市第三中学教学楼修缮工程");
        facts.put("track", "GOVERNMENT");
        facts.put("category", "REPAIR");
        facts.put("content", "教学楼屋面防水、外墙修缮和门窗更换");
        facts.put("totalInvestment", new BigDecimal("20000000.00"));
        facts.put("landMode", "EXISTING");
        facts.put("landAreaHa", new BigDecimal("0"));
        facts.put("earthworkM3", 0);
        facts.put("annualTce", new BigDecimal("0"));
        facts.put("annualKwh", 0);
        facts.put("environmentClass", "NONE");
        facts.put("inDevelopmentZone", false);
        facts.put("singleContent", true);
        return facts;
    }
}
