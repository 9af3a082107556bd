package cn.yongji.onestop.local.stack.sample.walk;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.GatewayApi;
import cn.yongji.onestop.local.stack.http.GatewayReply;
import cn.yongji.onestop.local.stack.http.ServiceClocks;
import cn.yongji.onestop.local.stack.sample.SampleCase;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a walk plays on: the system, the papers of the sample case, the clock, and a place to tell what happens. */
public final class WalkStage {

    static final String ENTERPRISE = "enterprise1";
    static final String WINDOW = "window1";
    static final String LEADER = "leader1";

    private final GatewayApi api;
    private final SampleCase sample;
    private final ServiceClocks clocks;
    private final PrintStream out;
    private final String name = UUID.randomUUID().toString();
    private String enterprise = ENTERPRISE;
    private int commands;

    public WalkStage(GatewayApi api, SampleCase sample, ServiceClocks clocks, PrintStream out) {
        this.api = api;
        this.sample = sample;
        this.clocks = clocks;
        this.out = out;
    }

    /** From here on another unit's account asks and hands in. */
    void playAs(String account) {
        enterprise = account;
    }

    /** The account of the unit. */
    String unit() {
        return enterprise;
    }

    /** Another one each time, for results of departments. */
    int number() {
        return ++commands;
    }

    ServiceClocks clocks() {
        return clocks;
    }

    void title(String text) {
        out.println("\n" + text);
    }

    void line(String text) {
        out.println("  " + text);
    }

    /** Stops the walk where something is not as the rules say. */
    void check(boolean holds, String what, JsonNode seen) throws StackFailure {
        if (!holds) throw new StackFailure("Not as expected: " + what + "; the system says " + seen);
        line("✓ " + what);
    }

    GatewayReply get(String account, String path) throws StackFailure, InterruptedException {
        return api.get(account, path);
    }

    GatewayReply await(String account, String path, String what, Predicate<JsonNode> wanted)
            throws StackFailure, InterruptedException {
        return api.await(account, path, what, wanted);
    }

    GatewayReply post(String account, String path, Object body) throws StackFailure, InterruptedException {
        return api.post(account, path, key(), body);
    }

    GatewayReply post(String account, String path, String etag, Object body) throws StackFailure, InterruptedException {
        return api.post(account, path, key(), etag, body);
    }

    GatewayReply put(String account, String path, String etag, Object body) throws StackFailure, InterruptedException {
        return api.put(account, path, key(), etag, body);
    }

    /** A command that is expected to be refused. */
    GatewayReply refused(String account, String path, String etag, Object body)
            throws StackFailure, InterruptedException {
        return api.refused(account, path, key(), etag, body);
    }

    /** A change that is expected to be refused. */
    GatewayReply refusedPut(String account, String path, String etag, Object body)
            throws StackFailure, InterruptedException {
        return api.refusedPut(account, path, key(), etag, body);
    }

    /** Opens a project of the sample enterprise with some facts said differently. */
    String openProject(Map<String, Object> said) throws StackFailure, InterruptedException {
        var project = post(enterprise, "/v1/projects", Map.of("facts", facts(said)));
        line("project " + project.text("/facts/name") + ", " + project.text("/projectId"));
        return project.text("/projectId");
    }

    /** The facts of the sample case, with some of them said differently. */
    Map<String, Object> facts(Map<String, Object> said) {
        var facts = new HashMap<String, Object>();
        sample.facts().properties().forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
        facts.putAll(said);
        return facts;
    }

    /** Changes facts of a project; the plan that was issued is made anew. */
    GatewayReply changeFacts(String projectId, Map<String, Object> said, String reason)
            throws StackFailure, InterruptedException {
        var project = get(enterprise, "/v1/projects/" + projectId);
        var facts = (ObjectNode) project.body().path("facts").deepCopy();
        var json = new JsonMapper();
        said.forEach((fact, value) -> facts.set(fact, json.valueToTree(value)));
        return put(
                enterprise,
                "/v1/projects/" + projectId + "/facts",
                project.etag(),
                Map.of("facts", facts, "reason", reason));
    }

    JsonNode issuePlan(String projectId) throws StackFailure, InterruptedException {
        return post(enterprise, "/v1/projects/" + projectId + "/plan", Map.of()).body();
    }

    /** One matter of a plan. */
    static JsonNode matter(JsonNode plan, String code) {
        for (var matter : plan.at("/plan/matters")) {
            if (matter.path("matter").asString().equals(code)) return matter;
        }
        return plan.path("there is no " + code);
    }

    /** The matters that a plan requires. */
    static List<String> required(JsonNode plan) {
        var required = new ArrayList<String>();
        for (var matter : plan.at("/plan/matters")) {
            if (matter.path("state").asString().equals("REQUIRED")) {
                required.add(matter.path("matter").asString());
            }
        }
        return required;
    }

    /** Hands in the papers of the sample case for some slots and submits one application. */
    String submit(String projectId, List<String> matters, List<String> slots, Map<String, Object> more)
            throws StackFailure, InterruptedException {
        var materials = new ArrayList<Map<String, String>>();
        for (var slot : slots) materials.add(Map.of("slot", slot, "materialId", material(projectId, slot)));
        var body = new HashMap<String, Object>(more);
        body.put("matters", matters);
        body.put("form", Map.of("name", "project-landing", "data", sample.form()));
        body.put("materials", materials);
        body.put("submit", true);
        var application = post(enterprise, "/v1/projects/" + projectId + "/applications", body);
        line("application " + application.text("/state") + ", received on " + application.text("/receipt/receivedOn"));
        return application.text("/applicationId");
    }

    /** What is on file is taken from there; anything else is uploaded. */
    String material(String projectId, String slot) throws StackFailure, InterruptedException {
        var evidence = get(enterprise, "/v1/projects/" + projectId + "/evidence");
        for (var item : evidence.body().path("items")) {
            if (!item.path("slot").asString().equals(slot)
                    || item.path("wanted").asBoolean()) continue;
            var held = item.at("/onFile/0/materialId").asString("");
            if (!held.isEmpty()) return held;
            if (item.at("/licence/state").asString("").equals("FOUND")) {
                return post(enterprise, "/v1/projects/" + projectId + "/licences", Map.of("slot", slot))
                        .text("/materialId");
            }
        }
        return upload(projectId, slot);
    }

    String upload(String projectId, String slot) throws StackFailure, InterruptedException {
        for (var paper : sample.papers()) {
            if (!paper.slot().equals(slot)) continue;
            var query = "?name=" + URLEncoder.encode(paper.name(), StandardCharsets.UTF_8) + "&slot=" + slot;
            return api.upload(enterprise, "/v1/projects/" + projectId + "/materials" + query, key(), paper.file())
                    .text("/materialId");
        }
        return uploadAs(projectId, slot, sample.papers().getFirst());
    }

    /** Of what the sample case has no paper for, another one stands in: what is in it is the reviewer's affair. */
    private String uploadAs(String projectId, String slot, SampleCase.Paper paper)
            throws StackFailure, InterruptedException {
        var query = "?name=" + slot + ".pdf&slot=" + slot;
        return api.upload(enterprise, "/v1/projects/" + projectId + "/materials" + query, key(), paper.file())
                .text("/materialId");
    }

    /** Waits until the project's ledger has an entry of this type. */
    void awaitLedger(String projectId, String type) throws StackFailure, InterruptedException {
        await(LEADER, "/v1/ledgers/" + projectId + "/entries?limit=200", type + " to be in the ledger", page -> {
            for (var entry : page.path("items"))
                if (entry.path("type").asString().equals(type)) return true;
            return false;
        });
        line("✓ the ledger has " + type);
    }

    private String key() {
        return "walk-" + name + "-" + ++commands;
    }
}
