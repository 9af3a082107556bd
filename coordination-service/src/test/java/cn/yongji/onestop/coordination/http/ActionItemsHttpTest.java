package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.kernel.event.ActionItemRemindedV1;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners.Heard;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was agreed is done: given to somebody, followed up, confirmed, and only then is the problem closed. */
@OnestopTest
class ActionItemsHttpTest {
    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProjectRefs projects;

    private Office office;

    @BeforeEach
    void a_project_with_a_review() {
        office = new Office(api, clock, projects).opened();
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void c42_a_problem_is_not_closed_before_what_was_to_be_done_is_confirmed() {
        var problem = office.agentsDifficulty();
        assertThat(office.reviewer("eco").get("/v1/problems/" + problem).status())
                .isEqualTo(404);

        var given = give(problem, "DEPARTMENT", 3, office.department("eco"));

        assertThat(given.status()).as(given.toString()).isEqualTo(201);
        assertThat(given.json().path("dueOn").asString()).isEqualTo("2026-09-10");
        var item = given.json().path("actionItemId").asString();
        assertThat(office.reviewer("eco").get("/v1/problems/" + problem).status())
                .as("it sees what it has something to do about")
                .isEqualTo(200);
        var early = office.close(office.coordinator(), problem);
        assertThat(early.problem()).isEqualTo("action-items-open");
        assertThat(early.json().path("count").asInt()).isEqualTo(1);
        assertThat(confirm(problem, item).problem()).isEqualTo("action-item-state");

        assertThat(claim(office.reviewer("eco"), problem, item)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("CLAIMED");
        assertThat(office.close(office.coordinator(), problem).problem()).isEqualTo("action-items-open");
        assertThat(act(problem, item, "return", "{\"reason\":\"未盖章\"}")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("OPEN");
        claim(office.reviewer("eco"), problem, item);
        var confirmed = confirm(problem, item);
        assertThat(confirmed.json().path("state").asString())
                .as(confirmed.toString())
                .isEqualTo("CONFIRMED");
        assertThat(confirmed.json().path("steps").size()).isEqualTo(4);

        assertThat(office.close(office.coordinator(), problem).status()).isEqualTo(200);
        assertThat(office.heard(7))
                .containsExactlyInAnyOrder(
                        "problem.raised.v1",
                        "problem.item-opened.v1",
                        "problem.item-changed.v1",
                        "problem.item-changed.v1",
                        "problem.item-changed.v1",
                        "problem.item-changed.v1",
                        "problem.closed.v1");
    }

    @Test
    void c41_a_late_one_is_told_and_takes_its_problem_up() {
        var problem = office.agentsDifficulty();
        var item = give(problem, "UNIT", 1, null).json().path("actionItemId").asString();
        office.coordinator()
                .withKey()
                .ifMatch(office.difficulty(problem).etag().orElseThrow())
                .post("/v1/problems/" + problem + "/escalation", "{\"reason\":\"先到碰头会\"}");

        clock.moveTo(Office.MONDAY.plus(Duration.ofDays(4)));

        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(
                                office.difficulty(problem).json().path("level").asString())
                        .isEqualTo("COORDINATION_MEETING"));
        var late = office.difficulty(problem).json().at("/actionItems/0");
        assertThat(late.path("late").asBoolean()).isTrue();
        assertThat(late.path("reminded").asString()).isEqualTo("CLIMB");
        office.heard(5);
        assertThat(Topics.about(office.projectId).stream()
                        .map(Heard::data)
                        .filter(ActionItemRemindedV1.class::isInstance)
                        .map(it -> ((ActionItemRemindedV1) it).rung()))
                .containsExactly("CLIMB");
        assertThat(act(problem, item, "extension", "{\"workingDays\":5,\"reason\":\"待登记\"}")
                        .json()
                        .path("late")
                        .asBoolean())
                .isFalse();
        assertThat(act(problem, item, "extension", "{\"workingDays\":5,\"reason\":\"再延\"}")
                        .problem())
                .isEqualTo("action-item-extended");
        assertThat(act(problem, item, "cancellation", "{\"reason\":\"另行办理\"}")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("CANCELLED");
    }

    @Test
    void who_was_not_given_it_does_not_say_that_it_is_done() {
        var problem = office.blockingDifficulty();
        var item = give(problem, "AGENT", 3, null).json().path("actionItemId").asString();

        assertThat(claim(office.reviewer("land"), problem, item).problem()).isEqualTo("action-item-of-others");
        assertThat(claim(office.enterprise(), problem, item).problem()).isEqualTo("action-item-of-others");
        assertThat(claim(office.as(Tokens.of(Role.AGENT).named("agent9")), problem, item)
                        .status())
                .isEqualTo(404);
        assertThat(claim(office.agent(), problem, "nothing").status()).isEqualTo(404);
        assertThat(claim(office.agent(), problem, item).status()).isEqualTo(200);
    }

    @Test
    void what_is_given_wrongly_is_refused_with_the_place() {
        var problem = office.agentsDifficulty();

        assertThat(give(problem, "DEPARTMENT", 3, null)
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/department");
        assertThat(give(problem, "UNIT", 3, office.department("eco")).status()).isEqualTo(400);
        assertThat(give(problem, "UNIT", 0, null).status()).isEqualTo(400);
        assertThat(give(problem, "UNIT", 61, null).status()).isEqualTo(400);
        var unresolved = post(
                problem,
                "{\"text\":\"登记\",\"evidence\":\"登记簿\",\"ownerKind\":\"UNIT\",\"workingDays\":3,\"resolutionId\":\"r-9\"}");
        assertThat(unresolved.problem()).isEqualTo("resolution-unknown");
        assertThat(office.agent()
                        .withKey()
                        .post("/v1/problems/" + problem + "/action-items", "{}")
                        .status())
                .isEqualTo(403);
    }

    private Reply give(String problem, String kind, int days, String department) {
        var more = department == null ? "" : ",\"department\":\"" + department + "\"";
        return post(problem, """
            {"text":"完成地类变更登记","evidence":"变更后的不动产登记簿","ownerKind":"%s","workingDays":%d%s}
            """.formatted(kind, days, more));
    }

    private Reply post(String problem, String body) {
        return office.coordinator().withKey().post("/v1/problems/" + problem + "/action-items", body);
    }

    private static Reply claim(Api by, String problem, String item) {
        return by.withKey()
                .post("/v1/problems/" + problem + "/action-items/" + item + "/claim", "{\"evidence\":\"登记簿\"}");
    }

    private Reply confirm(String problem, String item) {
        return office.coordinator()
                .withKey()
                .post("/v1/problems/" + problem + "/action-items/" + item + "/confirmation", "");
    }

    private Reply act(String problem, String item, String what, String body) {
        return office.coordinator()
                .withKey()
                .post("/v1/problems/" + problem + "/action-items/" + item + "/" + what, body);
    }
}
