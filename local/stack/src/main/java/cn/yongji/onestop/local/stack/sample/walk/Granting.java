package cn.yongji.onestop.local.stack.sample.walk;

import cn.yongji.onestop.local.stack.StackFailure;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** 一路办到底: files whole matters with all their papers, and grants their reviews as each department would. */
final class Granting {
    /** A prerequisite is granted before what waits for it begins: so many times the case is looked through at most. */
    private static final int ROUNDS = 12;

    private final WalkStage stage;

    Granting(WalkStage stage) {
        this.stage = stage;
    }

    /** Files these matters with every paper that is still wanted for them; the case. */
    String file(String projectId, List<String> matters) throws StackFailure, InterruptedException {
        var slots = new LinkedHashSet<String>();
        for (var item : stage.get(stage.unit(), "/v1/projects/" + projectId + "/evidence")
                .body()
                .path("items")) {
            if (isFor(item, matters)) slots.add(item.path("slot").asString());
        }
        return stage.submit(projectId, matters, List.copyOf(slots), Map.of());
    }

    private static boolean isFor(JsonNode item, List<String> matters) {
        for (var due : item.path("due")) if (matters.contains(due.path("matter").asString())) return true;
        return false;
    }

    /** Grants every review of the case, the prerequisites first. */
    void grant(String caseId) throws StackFailure, InterruptedException {
        var granted = new LinkedHashSet<String>();
        for (var round = 0; round < ROUNDS; round++) {
            var reviews = stage.await(
                            WalkStage.LEADER,
                            "/v1/cases/" + caseId,
                            "a review of the case to begin, or all of them to end",
                            body -> isOver(body) || hasNew(body, granted))
                    .body();
            if (isOver(reviews)) {
                stage.line("✓ granted: " + String.join(", ", granted));
                return;
            }
            for (var review : reviews.path("reviews")) {
                var matter = review.path("matterCode").asString();
                if (underReview(review) && granted.add(matter)) decide(review);
            }
        }
        throw new StackFailure("The case " + caseId + " does not come to its end.");
    }

    private static boolean isOver(JsonNode body) {
        return !body.path("closedAt").asString("").isEmpty();
    }

    private static boolean hasNew(JsonNode body, Set<String> granted) {
        for (var review : body.path("reviews")) {
            if (underReview(review)
                    && !granted.contains(review.path("matterCode").asString())) return true;
        }
        return false;
    }

    private static boolean underReview(JsonNode review) {
        return review.path("state").asString().equals("UNDER_REVIEW");
    }

    private void decide(JsonNode review) throws StackFailure, InterruptedException {
        var address = "/v1/reviews/" + review.path("reviewId").asString();
        var reviewer = "review-" + review.path("department").asString();
        var body = new HashMap<String, Object>();
        body.put("verdict", "GRANTED");
        body.put("opinion", "符合要求");
        body.put("resultNumber", "永审〔2026〕" + review.path("matterCode").asString() + "-" + stage.number());
        stage.post(reviewer, address + "/decision", stage.get(reviewer, address).etag(), body);
    }
}
