package cn.yongji.onestop.intake.http;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.intake.counter.liaison.Liaisons;
import cn.yongji.onestop.kernel.event.MaterialStoredV1;
import cn.yongji.onestop.kernel.event.VisitRecordedV1;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.event.EventJson;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R-INT-400 to R-INT-403: what somebody learns who reads the database, or the events, without asking the service. */
@OnestopTest
class PersonalDataHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final String NAME = "钟离昧";
    private static final String PHONE = "13877776666";
    private static final String SIGNER = "公孙无忌";

    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    @Autowired
    MongoDatabase database;

    @Autowired
    AggregateStores stores;

    Hall hall;

    @BeforeEach
    void enter() {
        hall = new Hall(api);
        clock.moveTo(NOW);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static Reply created(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isIn(200, 201);
        return reply;
    }

    private void nameLiaison(String project) {
        var liaison = "{\"name\": \"%s\", \"phone\": \"%s\"}".formatted(NAME, PHONE);
        created(hall.enterprise.withKey().post("/v1/projects/" + project + "/liaisons", liaison));
    }

    private List<String> everyDocument() {
        var all = new ArrayList<String>();
        for (var name : database.listCollectionNames())
            database.getCollection(name).find().map(Document::toString).into(all);
        return all;
    }

    @Test
    void the_database_holds_no_name_and_no_telephone_number_in_clear_and_no_event_tells_one() {
        var unit = Enterprise.founded(api);
        hall = new Hall(api, unit.api());
        var project = unit.project();
        nameLiaison(project);
        var trip = created(hall.window.withKey().post("/v1/projects/" + project + "/trips", """
            {"visitedOn": "2026-01-06", "visitor": "%s", "place": "政务大厅专窗", "purpose": "领证"}\
            """.formatted(NAME)));
        created(api.as(Tokens.of(Role.COORDINATOR).named("coordinator1"))
                .withKey()
                .post("/v1/trainings", """
                    {"title": "第 9 期", "heldOn": "2026-01-07", "place": "三楼", "topics": ["一表申请"], "handouts": [],
                     "attendees": [{"projectId": "%s", "name": "%s"}]}\
                    """.formatted(project, NAME)));
        var filed = created(unit.api()
                .withKey()
                .post(
                        "/v1/projects/" + project + "/applications",
                        Hall.application("M06", "[]", false).replace("王敏", NAME).replace("13800000000", PHONE)));

        assertThat(everyDocument()).noneMatch(it -> it.contains(NAME) || it.contains(PHONE));

        var id = filed.json().path("applicationId").asString();
        var shown = unit.api().get("/v1/applications/" + id);
        assertThat(shown.text()).contains(NAME, PHONE);
        var visitId = trip.json().path("visitId").asString();
        await().atMost(SOON).until(() -> !Topics.about(visitId).isEmpty());
        assertThat(((VisitRecordedV1) Topics.about(visitId).getFirst().data()).visitor())
                .isEqualTo("钟**");
        assertThat(Topics.all()).noneMatch(it -> {
            var json = EventJson.write(it.data());
            return json.contains(NAME) || json.contains(PHONE);
        });
    }

    @Test
    void whom_a_file_is_called_after_is_told_nowhere_outside_and_lies_nowhere_in_clear() {
        var unit = Enterprise.founded(api);
        var project = unit.project();
        var file = NAME + "的身份证.pdf";
        var identity = created(unit.upload(project, file, Hall.pdf(file), "legal-person-identity"));
        var others = new Hall(api, unit.api()).materials(project, "project-statement", "business-licence");
        var materials = others.replace(
                "]",
                ", {\"slot\": \"legal-person-identity\", \"materialId\": \"%s\"}]"
                        .formatted(identity.json().path("materialId").asString()));
        var filed = created(unit.api()
                .withKey()
                .post("/v1/projects/" + project + "/applications", Hall.application("M06", materials, true)));
        var id = filed.json().path("applicationId").asString();

        assertThat(filed.json().path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(everyDocument()).noneMatch(it -> it.contains(NAME));
        assertThat(unit.api().get("/v1/applications/" + id).text()).contains(file);
        var materialId = identity.json().path("materialId").asString();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(materialId))
                        .first()
                        .satisfies(it -> assertThat(((MaterialStoredV1) it.data()).name())
                                .isEqualTo("法定代表人身份证明.pdf")));
        await().atMost(SOON).until(() -> !Topics.about(id).isEmpty());
        assertThat(Topics.all()).noneMatch(it -> EventJson.write(it.data()).contains(NAME));
    }

    @Test
    void who_signed_a_promise_is_nowhere_in_clear() {
        var unit = Enterprise.founded(api);
        var project = unit.project();
        var materials = new Hall(api, unit.api())
                .materials(
                        project, "project-statement", "business-licence", "legal-person-identity", "soil-water-plan");
        var body = Hall.application("M06 M16", materials, true)
                .replace(
                        "\"submit\": true",
                        "\"submit\": true, \"deferral\": {\"textVersion\": \"gap-2026-2\", \"signer\": \"" + SIGNER
                                + "\", \"gaps\": [{\"slot\": \"boundary-map\", \"dueOn\": \"2026-11-30\"}]}");
        var filed = created(unit.api().withKey().post("/v1/projects/" + project + "/applications", body));
        var path = "/v1/applications/" + filed.json().path("applicationId").asString();
        assertThat(everyDocument()).noneMatch(it -> it.contains(SIGNER));

        var accepted = created(
                hall.window.withKey().ifMatch(filed.etag().orElseThrow()).post(path + "/acceptance", ""));

        assertThat(accepted.json().path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(everyDocument()).noneMatch(it -> it.contains(SIGNER));
    }

    @Test
    void what_lies_in_clear_from_before_is_read_and_the_sweep_encrypts_it() {
        var project = hall.project();
        nameLiaison(project);
        var id = Liaisons.idOf(project);
        var liaisons = database.getCollection("liaisons");
        liaisons.updateOne(
                eq("_id", id),
                Updates.combine(
                        Updates.set("state.named.0.name", NAME),
                        Updates.set("state.named.0.phone", PHONE),
                        Updates.unset("concealedWith")));

        var path = "/v1/projects/" + project + "/liaisons";
        assertThat(hall.enterprise.get(path).json().at("/current/phone").asString())
                .isEqualTo(PHONE);
        assertThat(stores.renewConcealment()).isPositive();

        assertThat(String.valueOf(liaisons.find(eq("_id", id)).first())).doesNotContain(NAME, PHONE);
        assertThat(hall.enterprise.get(path).json().at("/current/name").asString())
                .isEqualTo(NAME);
    }

    @Test
    void a_number_that_was_moved_to_another_project_is_not_shown_there() {
        var mine = hall.project();
        var other = hall.project();
        nameLiaison(mine);
        nameLiaison(other);
        var liaisons = database.getCollection("liaisons");
        var stolen = liaisons.find(eq("_id", Liaisons.idOf(mine))).first();
        assertThat(stolen).isNotNull();

        liaisons.updateOne(eq("_id", Liaisons.idOf(other)), Updates.set("state", stolen.get("state", Document.class)));

        var shown = hall.enterprise.get("/v1/projects/" + other + "/liaisons");
        assertThat(shown.status()).isEqualTo(500);
        assertThat(shown.text()).doesNotContain(PHONE, NAME);
    }
}
