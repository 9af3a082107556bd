package cn.yongji.onestop.local.stack.sample;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.GatewayReply;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the departments do with the case, each in its own name. */
final class Reviewing {

    private static final String UNDER_REVIEW = "UNDER_REVIEW";

    private final Play play;
    private final String caseId;

    Reviewing(Play play, String caseId) {
        this.play = play;
        this.caseId = caseId;
    }

    /** Waits for the case that the accepted application opens, and tells which reviews run side by side. */
    void awaitCase(int matters) throws StackFailure, InterruptedException {
        var opened = play.api()
                .await(
                        Cast.WINDOW,
                        "/v1/cases/" + caseId,
                        "the case to open",
                        body -> body.path("reviews").size() == matters);
        play.title("5. 并联审核 Parallel reviews of case " + caseId);
        for (var review : opened.body().path("reviews")) {
            var waits = review.path("waitsFor").size() > 0
                    ? "waits for " + review.path("waitsFor")
                    : "due 到期 " + review.path("due").asString();
            play.line("%s %s · %s · %s · %s"
                    .formatted(
                            review.path("matterCode").asString(),
                            review.path("matterName").asString(),
                            review.path("departmentName").asString(),
                            waits,
                            review.at("/light/text").asString()));
        }
    }

    String id(String matter) {
        return caseId + "-" + matter;
    }

    void grant(String matter, String department, String number) throws StackFailure, InterruptedException {
        var review = awaitRunning(matter, department);
        var receipt = play.api()
                .post(
                        Cast.reviewer(department),
                        address(matter) + "/decision",
                        play.key("grant-" + matter),
                        review.etag(),
                        grant(number));
        play.line("准予 " + matter + " " + receipt.text("/state") + " by " + Cast.reviewer(department) + ", " + number);
    }

    void askSupplement(String matter, String department) throws StackFailure, InterruptedException {
        var review = awaitRunning(matter, department);
        play.api()
                .post(
                        Cast.reviewer(department),
                        address(matter) + "/supplement-requests",
                        play.key("ask-" + matter),
                        review.etag(),
                        Map.of(
                                "items",
                                List.of(Map.of("slot", "soil-water-plan", "text", "请说明余方 3000 立方米去向，并补充临时堆土防护措施。")),
                                "basis",
                                "生产建设项目水土保持方案管理办法（水利部令第53号）",
                                "days",
                                10));
        var stopped = play.api().get(Cast.reviewer(department), address(matter));
        play.line("补正 asked by " + Cast.reviewer(department) + " for " + matter + ": the clock stands still ("
                + stopped.text("/summary/light/text") + ")");
    }

    /** The review runs: started, answered, not suspended. */
    GatewayReply awaitRunning(String matter, String department) throws StackFailure, InterruptedException {
        return play.api()
                .await(
                        Cast.reviewer(department),
                        address(matter),
                        "the review " + matter + " to run",
                        body -> state(body).equals(UNDER_REVIEW));
    }

    void awaitStandingProblems(String matter, String department, int count) throws StackFailure, InterruptedException {
        play.api()
                .await(
                        Cast.reviewer(department),
                        address(matter),
                        "the review " + matter + " to have " + count + " problems in its way",
                        body -> body.at("/summary/standingProblems").asInt(-1) == count);
    }

    /** Tries to grant what cannot be granted, and tells how that is refused. */
    void triesInVain(String matter, String department) throws StackFailure, InterruptedException {
        var review = awaitRunning(matter, department);
        var reply = play.api()
                .refused(
                        Cast.reviewer(department),
                        address(matter) + "/decision",
                        play.key("early-" + matter),
                        review.etag(),
                        grant("永自然地规〔2026〕31号"));
        if (reply.status() != 409) {
            throw new StackFailure("A blocked review could be granted: " + reply.status() + " " + reply.body());
        }
        play.line("granting it meanwhile is refused: 409 " + reply.text("/title"));
    }

    String awaitClosed() throws StackFailure, InterruptedException {
        return play.api()
                .await(
                        Cast.WINDOW,
                        "/v1/cases/" + caseId,
                        "the case to close",
                        body -> !body.path("outcome").asString("").isEmpty())
                .text("/outcome");
    }

    private String address(String matter) {
        return "/v1/reviews/" + id(matter);
    }

    private static String state(JsonNode review) {
        return review.at("/summary/state").asString("");
    }

    private static Map<String, Object> grant(String number) {
        return Map.of("verdict", "GRANTED", "opinion", "符合要求，同意。", "resultNumber", number);
    }
}
