package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.PreReviewConcludedV1;
import cn.yongji.onestop.kernel.event.PreReviewRequestedV1;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 联合预审 over HTTP. */
@OnestopTest
class PreReviewHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final String ASKING = """
        {"departments": ["water", "ecology"], "subject": "选址、环评等级和水保要求", "opinionsBy": "2026-12-01"}\
        """;
    private static final String OPINION = """
        {"position": "CONDITIONAL", "text": "取土场需另行论证", "conditions": ["取土场论证报告"]}\
        """;
    private static final String CONCLUSION = """
        {"minutes": "先论证取土场，再报水保方案", "meetingId": "0198f6d1-2222-7aaa-8b1f-3f6d5c2b1a00"}\
        """;

    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    Hall hall;
    Api coordinator;
    String project;
    String path;

    @BeforeEach
    void enter() {
        clock.moveTo(NOW);
        hall = new Hall(api);
        coordinator = api.as(Tokens.of(Role.COORDINATOR).named("coordinator1"));
        project = hall.project();
        path = "/v1/projects/" + project + "/pre-review";
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private void declareKey() {
        var declared = coordinator
                .withKey()
                .post(
                        "/v1/projects/" + project + "/agency/key-declarations",
                        "{\"level\": \"CITY\", \"reason\": \"市级重点\"}");
        assertThat(declared.status()).as(declared.toString()).isEqualTo(201);
    }

    private Reply ask() {
        return hall.enterprise.withKey().post(path, ASKING);
    }

    @Test
    void s3_a_key_project_hears_the_departments_before_it_files_as_one_list_with_minutes() {
        declareKey();
        assertThat(hall.water.get(path).status()).as("not asked yet").isEqualTo(404);

        var asked = ask();

        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(hall.water.get("/v1/projects/" + project).status())
                .as("who is asked may read the project")
                .isEqualTo(200);
        var spoken = hall.water.withKey().post(path + "/opinions", OPINION);
        assertThat(spoken.status()).as(spoken.toString()).isEqualTo(201);
        assertThat(hall.water.withKey().post(path + "/opinions", OPINION).problem())
                .isEqualTo("pre-review-opinion-given");
        assertThat(hall.fire.withKey().post(path + "/opinions", OPINION).status())
                .as("a department that was not asked")
                .isEqualTo(404);
        var early = coordinator.withKey().post(path + "/conclusion", CONCLUSION);
        assertThat(early.problem()).isEqualTo("pre-review-opinions-outstanding");
        assertThat(early.json().path("departments").toString()).isEqualTo("[\"ecology\"]");

        clock.moveTo(Instant.parse("2026-12-02T02:00:00Z"));
        var concluding = coordinator.withKey();
        var concluded = concluding.post(path + "/conclusion", CONCLUSION);

        assertThat(concluded.status()).as(concluded.toString()).isEqualTo(200);
        assertThat(concluding.post(path + "/conclusion", CONCLUSION).json()).isEqualTo(concluded.json());
        var shown = hall.enterprise.get(path).json();
        assertThat(shown.at("/opinions/0/department").asString()).isEqualTo("water");
        assertThat(shown.at("/opinions/0/conditions/0").asString()).isEqualTo("取土场论证报告");
        assertThat(shown.path("silent").toString()).isEqualTo("[\"ecology\"]");
        assertThat(shown.at("/conclusion/minutes").asString()).isEqualTo("先论证取土场，再报水保方案");
        var id = "prereview-" + project;
        await().atMost(SOON).until(() -> Topics.about(id).size() == 2);
        assertThat(((PreReviewRequestedV1) Topics.about(id).getFirst().data()).departments())
                .containsExactly("ecology", "water");
        var told = (PreReviewConcludedV1) Topics.about(id).getLast().data();
        assertThat(told.silent()).containsExactly("ecology");
        assertThat(told.opinions())
                .singleElement()
                .satisfies(it -> assertThat(it.position()).isEqualTo("CONDITIONAL"));
    }

    @Test
    void one_department_named_twice_is_not_two_departments() {
        declareKey();

        var reply = hall.enterprise.withKey().post(path, ASKING.replace("\"ecology\"", "\"water\""));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.json().path("errors").findValuesAsString("pointer")).containsExactly("/departments/1");
    }

    @Test
    void only_a_key_project_asks_once_and_before_it_files() {
        assertThat(ask().problem()).isEqualTo("project-not-key");
        declareKey();
        var keyed = hall.enterprise.withKey();
        var asked = keyed.post(path, ASKING);
        assertThat(keyed.post(path, ASKING).json()).as("the same wish again").isEqualTo(asked.json());
        assertThat(ask().problem()).isEqualTo("pre-review-asked-already");
        assertThat(hall.otherEnterprise.withKey().post(path, ASKING).status()).isEqualTo(404);

        project = hall.project();
        path = "/v1/projects/" + project + "/pre-review";
        declareKey();
        var filed = hall.apply(project, "M06", "[]", true);
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);

        assertThat(ask().problem()).isEqualTo("pre-review-after-filing");
    }

    @Test
    void the_day_to_answer_by_is_still_to_come() {
        declareKey();

        var refused = hall.enterprise.withKey().post(path, ASKING.replace("2026-12-01", "2026-11-25"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/opinionsBy");
    }
}
