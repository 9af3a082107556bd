package cn.yongji.onestop.local.stack.department;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.Api;
import cn.yongji.onestop.local.stack.http.Reply;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Does what the script says about one entry of the feed. Keys are made of the review and the step, so doing it twice, as
 * after a redelivery, is doing it once.
 */
final class Clerk {
    private static final Set<String> NEW_WORK = Set.of("case.opened.v1", "review.started.v1");

    private final Api api;
    private final String account;
    private final Script script;
    private final PrintStream out;

    Clerk(Api api, String department, Script script, PrintStream out) {
        this.api = api;
        this.account = "system-" + department;
        this.script = script;
        this.out = out;
    }

    void take(JsonNode entry) throws StackFailure, InterruptedException {
        var type = entry.path("type").asString();
        out.println(entry.path("position").asLong() + " " + type + " "
                + entry.path("reviewId").asString(entry.path("caseId").asString("")));
        if (!NEW_WORK.contains(type) || !entry.has("reviewId")) return;
        var review = entry.path("reviewId").asString();
        var seen = api.get(account, "/v1/reviews/" + review);
        if (!seen.text("/summary/state").equals("UNDER_REVIEW")) return;
        for (var step : script.stepsFor(entry.path("matterCode").asString())) carryOut(step, review, entry);
    }

    private void carryOut(Script.Step step, String review, JsonNode entry) throws StackFailure, InterruptedException {
        var key = "sim-" + review + "-" + step;
        var address = "/v1/reviews/" + review;
        var etag = api.get(account, address).etag();
        var reply = switch (step) {
            case ACKNOWLEDGE ->
                send(address + "/acknowledgement", key, etag, Map.of("externalNumber", "SIM-" + review));
            case REJECT_WORK ->
                send(address + "/work-rejection", key, etag, Map.of("reason", "NOT_OUR_DUTY", "note", "模拟：非本部门职责"));
            case MESSAGE ->
                send(
                        "/v1/cases/" + entry.path("caseId").asString() + "/messages",
                        key,
                        etag,
                        Map.of("text", "模拟：已收到", "reviewId", review));
            case SUPPLEMENT ->
                send(
                        address + "/supplement-requests",
                        key,
                        etag,
                        Map.of("items", List.of(Map.of("text", "模拟：请补充附图")), "basis", "模拟", "days", 5));
            case GRANT ->
                send(
                        address + "/decision",
                        key,
                        etag,
                        Map.of("verdict", "GRANTED", "opinion", "模拟：同意", "resultNumber", "SIM-" + review));
            case REFUSE -> send(address + "/decision", key, etag, Map.of("verdict", "REFUSED", "ground", "模拟：不符合条件"));
        };
        out.println("   " + step + " → " + reply.status() + (reply.status() < 300 ? "" : " " + reply.text("/detail")));
    }

    private Reply send(String address, String key, String etag, Object body) throws StackFailure, InterruptedException {
        return api.refused(account, address, key, etag, body);
    }
}
