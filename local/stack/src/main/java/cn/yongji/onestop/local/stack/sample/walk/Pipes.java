package cn.yongji.onestop.local.stack.sample.walk;

import cn.yongji.onestop.local.stack.StackFailure;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** S25: a pipe renovation needs no planning permit while its planning conditions stay; then they change. */
final class Pipes implements Walk {

    @Override
    public String name() {
        return "pipes";
    }

    @Override
    public String title() {
        return "a pipe renovation whose planning conditions change later (S25, M25, M36)";
    }

    @Override
    public String walk(WalkStage stage) throws StackFailure, InterruptedException {
        stage.title("1. 规划条件不变 The planning conditions stay");
        var projectId = stage.openProject(facts());
        var promised = exempt(stage, projectId);
        permitted(stage);
        stage.title("2. 假设 What if they change?");
        ask(stage, projectId);
        stage.title("3. 规划条件改变 They change");
        change(stage, projectId);
        required(stage, projectId, promised);
        stage.awaitLedger(projectId, "plan.exemption-undone.v1");
        return projectId;
    }

    /** Returns the day for which M36 is promised. */
    private static String exempt(WalkStage stage, String projectId) throws StackFailure, InterruptedException {
        var plan = stage.issuePlan(projectId);
        var permit = WalkStage.matter(plan, "M25");
        stage.check(
                permit.path("state").asString().equals("EXEMPT"),
                "M25 falls away by " + permit.path("rule").asString() + ": "
                        + permit.path("reason").asString(),
                permit);
        var works = WalkStage.matter(plan, "M36");
        stage.check(
                works.path("state").asString().equals("REQUIRED") && !waitsFor(works, "M25"),
                "M36 does not wait for it; it waits for " + works.path("prerequisites"),
                works);
        return works.path("promisedOn").asString();
    }

    /** Another one of the kind goes all the way: the construction permit without a planning permit. */
    private static void permitted(WalkStage stage) throws StackFailure, InterruptedException {
        stage.title("1a. 办到施工许可 Another one is granted up to its construction permit, without M25");
        var facts = facts();
        facts.put("name", "永济市黄河大道供热管网改造工程");
        var projectId = stage.openProject(facts);
        var required = WalkStage.required(stage.issuePlan(projectId));
        stage.check(
                required.contains("M36") && !required.contains("M25"),
                "required: " + required,
                MissingNode.getInstance());
        var granting = new Granting(stage);
        granting.grant(granting.file(projectId, required));
        stage.await(
                WalkStage.LEADER,
                "/v1/ledgers/" + projectId,
                "the construction permit to be on the page",
                body -> isGranted(body, "M36"));
        stage.line("✓ the construction permit stands on the ledger's page, M25 was never asked for");
    }

    private static boolean isGranted(JsonNode page, String matter) {
        for (var node : page.path("nodes")) {
            if (node.path("matterCode").asString().equals(matter))
                return node.path("state").asString().equals("GRANTED");
        }
        return false;
    }

    private static void ask(WalkStage stage, String projectId) throws StackFailure, InterruptedException {
        var whatIf = stage.post(
                        WalkStage.ENTERPRISE,
                        "/v1/projects/" + projectId + "/plans/what-if",
                        Map.of("facts", stage.facts(changed())))
                .body();
        stage.line("nothing is stored; the answer names "
                + whatIf.path("wouldBeUndone").size() + " exemption(s) that would be undone");
    }

    private static void change(WalkStage stage, String projectId) throws StackFailure, InterruptedException {
        var project = stage.changeFacts(projectId, Map.of("planningConditionsChanged", true), "管位移至道路红线外，规划条件改变")
                .body();
        stage.check(
                project.at("/undone/0/matter").asString().equals("M25")
                        && project.at("/undone/0/rule/rule").asString().equals("YJ-S25-PIPE"),
                "the exemption of M25 is undone, at "
                        + project.at("/undone/0/at").asString() + " by "
                        + project.at("/undone/0/by").asString(),
                project.path("undone"));
    }

    private static void required(WalkStage stage, String projectId, String promised)
            throws StackFailure, InterruptedException {
        var again = stage.get(WalkStage.ENTERPRISE, "/v1/projects/" + projectId + "/plan")
                .body();
        var needed = WalkStage.matter(again, "M25");
        stage.check(
                needed.path("state").asString().equals("REQUIRED"),
                "M25 is required now, promised for " + needed.path("promisedOn").asString(),
                needed);
        var waiting = WalkStage.matter(again, "M36");
        stage.check(
                waitsFor(waiting, "M25"),
                "M36 waits for it, promised for " + promised + " → "
                        + waiting.path("promisedOn").asString(),
                waiting);
    }

    private static boolean waitsFor(JsonNode matter, String other) {
        for (var one : matter.path("prerequisites")) if (one.asString().equals(other)) return true;
        return false;
    }

    private static Map<String, Object> changed() {
        var facts = new HashMap<>(facts());
        facts.put("planningConditionsChanged", true);
        return facts;
    }

    private static HashMap<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        facts.put("name", "永济市河东大道供热管网改造工程");
        facts.put("track", "GOVERNMENT");
        facts.put("category", "PIPE_NETWORK");
        facts.put("content", "更换老旧供热管网 3.2 公里，原管位敷设");
        facts.put("totalInvestment", new BigDecimal("36000000.00"));
        facts.put("landMode", "EXISTING");
        facts.put("landAreaHa", new BigDecimal("0"));
        facts.put("earthworkM3", 900);
        facts.put("annualTce", new BigDecimal("0"));
        facts.put("annualKwh", 0);
        facts.put("environmentClass", "NONE");
        facts.put("inDevelopmentZone", false);
        facts.put("buildingWorks", true);
        return facts;
    }
}
