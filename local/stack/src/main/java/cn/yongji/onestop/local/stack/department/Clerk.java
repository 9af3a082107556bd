package cn.yongji.onestop.local.stack.department;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.GatewayApi;
import cn.yongji.onestop.local.stack.http.GatewayReply;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Does what the script says about one entry of the feed. Keys are made of the review and the step, so doing it twice, as
 * after a redelivery, is doing it once.
 */
final class Clerk {
    private static final Set<String> NEW_WORK = Set.of("case.opened.v1", "review.started.v1");
    private static final String ANSWERED = "review.resumed.v1";
    private static final int MOST_AT_ONCE = 100;

    private final GatewayApi api;
    private final String department;
    private final String account;
    private final Script script;
    private final PrintStream out;
    private final SequencedSet<String> gathered = new LinkedHashSet<>();

    Clerk(GatewayApi api, String department, Script script, PrintStream out) {
        this.api = api;
        this.department = department;
        this.account = "system-" + department;
        this.script = script;
        this.out = out;
    }

    void take(JsonNode entry) throws StackFailure, InterruptedException {
        var type = entry.path("type").asString();
        out.println(entry.path("position").asLong() + " " + type + " "
                + entry.path("reviewId").asString(entry.path("caseId").asString("")));
        if (!entry.has("reviewId")) return;
        var rule = script.ruleFor(entry.path("matterCode").asString(""));
        var steps = NEW_WORK.contains(type)
                ? rule.work()
                : type.equals(ANSWERED) ? rule.answered() : List.<DepartmentStep>of();
        var review = entry.path("reviewId").asString();
        if (steps.isEmpty() || !isUnderReview(review)) return;
        for (var step : steps) carryOut(step, review, entry);
    }

    /** Nothing more has come for the moment: what was gathered is sent in one request. */
    void sendGathered() throws StackFailure, InterruptedException {
        while (!gathered.isEmpty()) {
            var results = new ArrayList<Map<String, Object>>();
            for (var review : gathered.stream().limit(MOST_AT_ONCE).toList()) {
                gathered.remove(review);
                if (isUnderReview(review)) results.add(result(review));
            }
            if (results.isEmpty()) continue;
            var address = "/v1/departments/" + department + "/results";
            var key = "sim-results-" + results.getFirst().get("resultId");
            var reply = api.tried(account, address, key, Map.of("results", results));
            out.println("   " + results.size() + " results at once → " + reply.status() + ", " + reply.text("/taken")
                    + " taken, " + reply.text("/failed") + " failed");
        }
    }

    private Map<String, Object> result(String review) throws StackFailure, InterruptedException {
        var etag = api.get(account, "/v1/reviews/" + review).etag();
        return Map.of(
                "resultId",
                "SIM-R-" + review,
                "reviewId",
                review,
                "version",
                Integer.parseInt(etag.replace("\"", "")),
                "decision",
                grant(review));
    }

    private boolean isUnderReview(String review) throws StackFailure, InterruptedException {
        return api.get(account, "/v1/reviews/" + review).text("/summary/state").equals("UNDER_REVIEW");
    }

    private void carryOut(DepartmentStep step, String review, JsonNode entry)
            throws StackFailure, InterruptedException {
        var key = "sim-" + review + "-" + step;
        var address = "/v1/reviews/" + review;
        if (step == DepartmentStep.GRANT_IN_BULK) {
            gathered.add(review);
            out.println("   " + step + " → with the others");
            return;
        }
        var etag = api.get(account, address).etag();
        var reply = send(placeOf(step, address, entry), key, etag, bodyOf(step, review));
        out.println("   " + step + " → " + reply.status() + (reply.status() < 300 ? "" : " " + reply.text("/detail")));
    }

    private static String placeOf(DepartmentStep step, String review, JsonNode entry) {
        return switch (step) {
            case ACKNOWLEDGE -> review + "/acknowledgement";
            case REJECT_WORK -> review + "/work-rejection";
            case MESSAGE -> "/v1/cases/" + entry.path("caseId").asString() + "/messages";
            case SUPPLEMENT -> review + "/supplement-requests";
            case GRANT, GRANT_IN_BULK, REFUSE -> review + "/decision";
        };
    }

    private static Map<String, Object> bodyOf(DepartmentStep step, String review) {
        return switch (step) {
            case ACKNOWLEDGE -> Map.of("externalNumber", "SIM-" + review);
            case REJECT_WORK -> Map.of("reason", "NOT_OUR_DUTY", "note", "模拟：非本部门职责");
            case MESSAGE -> Map.of("text", "模拟：已收到", "reviewId", review);
            case SUPPLEMENT -> Map.of("items", List.of(Map.of("text", "模拟：请补充附图")), "basis", "模拟", "days", 5);
            case GRANT, GRANT_IN_BULK -> grant(review);
            case REFUSE -> Map.of("verdict", "REFUSED", "ground", "模拟：不符合条件");
        };
    }

    private static Map<String, Object> grant(String review) {
        return Map.of("verdict", "GRANTED", "opinion", "模拟：同意", "resultNumber", "SIM-" + review);
    }

    private GatewayReply send(String address, String key, String etag, Object body)
            throws StackFailure, InterruptedException {
        return api.refused(account, address, key, etag, body);
    }
}
