package cn.yongji.onestop.local.stack.sample;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.GatewayApi;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads a project's ledger as a leader does. */
public final class LedgerReader {

    // The last word of each part of the story: topics are sealed side by side, so one may be there before the other.
    private static final List<String> LAST = List.of("case.closed.v1", "problem.closed.v1");

    private static final String RUNG = "review.rung-reached.v1";

    private final GatewayApi api;

    public LedgerReader(GatewayApi api) {
        this.api = api;
    }

    /** All entries; waits until case and problem are closed in it and this many tell of somebody's act. */
    public List<JsonNode> completeEntries(String projectId, int atLeast) throws StackFailure, InterruptedException {
        api.await(
                Cast.LEADER,
                address(projectId) + "/entries?limit=200",
                "the ledger of " + projectId + " to be complete",
                body -> acts(body) >= atLeast && LAST.stream().allMatch(type -> contains(body, type)));
        return entries(projectId);
    }

    public List<JsonNode> entries(String projectId) throws StackFailure, InterruptedException {
        return all(address(projectId) + "/entries?limit=200");
    }

    public List<JsonNode> timeline(String projectId) throws StackFailure, InterruptedException {
        return all(address(projectId) + "/timeline?limit=200");
    }

    public JsonNode verification(String projectId) throws StackFailure, InterruptedException {
        return api.get(Cast.LEADER, address(projectId) + "/verification").body();
    }

    /** How the public log of all ledgers stands. */
    public JsonNode log() throws StackFailure, InterruptedException {
        return api.get(Cast.LEADER, "/v1/log").body();
    }

    private List<JsonNode> all(String first) throws StackFailure, InterruptedException {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = api.get(Cast.LEADER, first + cursor).body();
            page.path("items").forEach(items::add);
            var next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return items;
    }

    /** Whether it tells what somebody did, not that a day came: a rung is told when the sweep looks, early or late. */
    public static boolean ofAnAct(JsonNode entry) {
        return !entry.path("type").asString().equals(RUNG);
    }

    private static long acts(JsonNode page) {
        return page.path("items").valueStream().filter(LedgerReader::ofAnAct).count();
    }

    private static boolean contains(JsonNode page, String type) {
        for (var entry : page.path("items")) {
            if (entry.path("type").asString().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private static String address(String projectId) {
        return "/v1/ledgers/" + projectId;
    }
}
