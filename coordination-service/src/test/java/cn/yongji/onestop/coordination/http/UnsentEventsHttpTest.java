package cn.yongji.onestop.coordination.http;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.platform.event.EventJson;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** R-PLT-133 to 135 over real HTTP, with the real sweep. */
@OnestopTest
class UnsentEventsHttpTest {
    private static final String LIST = "/v1/coordination/unsent-events";

    @Autowired
    private Api api;

    @Autowired
    private MongoDatabase database;

    private final String difficulty = UUID.randomUUID().toString();

    @Test
    void an_operator_sees_what_cannot_be_sent_and_offers_it_again_once_it_is_mended() {
        var admin = api.as(Role.ADMIN);
        leftBehind("problem.exploded.v9");

        var seen = await().atMost(Duration.ofSeconds(30)).until(() -> listed("PARKED"), it -> it.isObject());

        assertThat(seen.path("reason").asString()).contains("problem.exploded.v9");
        assertThat(seen.path("waiting").asInt()).isEqualTo(1);
        var offer = LIST + "/" + seen.path("id").asString() + "/offer";
        assertThat(api.as(Role.AUDITOR).post(offer, "").status()).isEqualTo(403);
        database.getCollection("problems")
                .updateOne(eq("_id", difficulty), Updates.set("outbox.0.type", "problem.closed.v1"));

        var offered = admin.post(offer, "");

        assertThat(offered.status()).as(offered.toString()).isEqualTo(200);
        assertThat(offered.json().path("state").asString()).isEqualTo("OFFERED");
        await().atMost(Duration.ofSeconds(30)).until(() -> admin.post(offer, "").status() == 404);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Topics.about(difficulty).size(), it -> it == 1);
    }

    private JsonNode listed(String state) {
        var items = api.as(Role.AUDITOR).get(LIST + "?limit=200").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(it -> it.path("subject").asString().equals(difficulty)
                        && it.path("state").asString().equals(state))
                .findFirst()
                .orElse(items.path("none"));
    }

    private void leftBehind(String type) {
        var fact = new ProblemClosedV1(difficulty, difficulty, "已解决", "agent1", Instant.EPOCH);
        var entry = new Document("id", UUID.randomUUID().toString())
                .append("type", type)
                .append("seq", 1L)
                .append("at", new Date())
                .append("project", difficulty)
                .append("actor", "agent1")
                .append("data", EventJson.write(fact));
        database.getCollection("problems")
                .insertOne(new Document("_id", difficulty)
                        .append("outboxAt", Date.from(Instant.EPOCH))
                        .append("outbox", List.of(entry)));
    }
}
