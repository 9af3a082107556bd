package cn.yongji.onestop.intake.http;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.counter.agent.domain.Agency;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import com.mongodb.client.MongoDatabase;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of one thing has an end, and nobody meets it unwarned. */
@OnestopTest
class BoundsHttpTest {
    private static final int MOST = 100;

    @Autowired
    Api api;

    @Autowired
    MongoDatabase database;

    @Test
    void who_fills_a_list_is_warned_from_a_tenth_before_its_end_and_refused_at_it_with_the_number() {
        var project = Enterprise.founded(api).project();

        for (var i = 1; i <= MOST; i++) {
            var told = declare(project, i);
            assertThat(told.status()).as(told.toString()).isLessThan(300);
            if (i > MOST - MOST / 10)
                assertThat(told.header("Onestop-Nearly-Full")).hasValue("declarations;size=" + i + ";most=" + MOST);
            else assertThat(told.header("Onestop-Nearly-Full")).isEmpty();
        }
        var refused = declare(project, MOST + 1);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("limit-reached");
        assertThat(refused.json().path("list").asString()).isEqualTo("declarations");
        assertThat(refused.json().path("most").asInt()).isEqualTo(MOST);
        assertThat(documentOf(project).getByteBuffer().remaining()).isLessThan(300_000);
    }

    private RawBsonDocument documentOf(String project) {
        return database.getCollection("agencies", RawBsonDocument.class)
                .find(eq("_id", Agency.idOf(project)))
                .first();
    }

    private Reply declare(String project, int number) {
        var level = number % 2 == 0 ? "CITY" : "PROVINCE";
        return api.as(Role.COORDINATOR)
                .withKey()
                .post(
                        "/v1/projects/" + project + "/agency/key-declarations",
                        "{\"level\": \"%s\", \"reason\": \"第%d次\"}".formatted(level, number));
    }
}
