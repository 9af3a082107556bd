package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.intake.rules.planning.domain.Reduction;
import cn.yongji.onestop.kernel.event.VisitRecordedV1;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 上门服务, 跑动 and 项目专干 over HTTP. */
@OnestopTest
class VisitHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String VISIT = """
        {"visitedOn": "%s", "visitor": "李代办", "scale": "两栋厂房", "content": "精密零部件", "needs": "三月开工",
         "obstacles": ["道路红线未定"], "summary": "企业拟二期预留用地", "foreseenProblems": [
          {"problemClass": "LAND_NATURE", "link": "PLANNING", "title": "地类与规划不一致", "description": "园地 3.6 亩",
           "owner": {"kind": "DEPARTMENT", "name": "natural-resources"}, "plannedResolution": "先行办理地类变更"},
          {"problemClass": "OTHER", "link": "CONSTRUCTION", "title": "施工用电", "description": "容量不足",
           "owner": {"kind": "TASK_FORCE"}}]}\
        """;

    @Autowired
    Api api;

    Hall hall;

    @BeforeEach
    void enter() {
        hall = new Hall(api);
    }

    private Reply visit(String project, String day) {
        return hall.window.withKey().post("/v1/projects/" + project + "/visits", VISIT.formatted(day));
    }

    private static String trip(String day, String place) {
        return "{\"visitedOn\": \"%s\", \"visitor\": \"王敏\", \"place\": \"%s\", \"purpose\": \"领证\"}"
                .formatted(day, place);
    }

    @Test
    void s1_s38_a_visit_is_kept_and_told_with_every_problem_it_foresees() {
        var project = hall.project();

        var recorded = visit(project, "2026-01-05");

        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
        assertThat(recorded.json().path("needs").asString()).isEqualTo("三月开工");
        var visitId = recorded.json().path("visitId").asString();
        assertThat(hall.enterprise
                        .get("/v1/projects/" + project + "/visits")
                        .json()
                        .path("items")
                        .findValuesAsString("visitId"))
                .contains(visitId);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(visitId))
                        .singleElement()
                        .satisfies(it -> {
                            var told = (VisitRecordedV1) it.data();
                            assertThat(told.foreseenProblems()).hasSize(2);
                            assertThat(told.foreseenProblems().getFirst().owner())
                                    .isEqualTo("department:natural-resources");
                        }));
        assertThat(visit(project, "2099-01-01").json().at("/errors/0/code").asString())
                .isEqualTo("in-the-future");
        assertThat(hall.otherEnterprise
                        .get("/v1/projects/" + project + "/visits")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void s2_the_list_of_foreseen_problems_names_kind_link_owner_and_plan() {
        var project = hall.project();
        visit(project, "2026-01-05");
        visit(project, "2026-01-06");

        var listed = hall.enterprise
                .get("/v1/projects/" + project + "/foreseen-problems")
                .json()
                .path("items");

        assertThat(listed.size()).isEqualTo(4);
        assertThat(listed.at("/0/problemClass").asString()).isEqualTo("LAND_NATURE");
        assertThat(listed.at("/0/link").asString()).isEqualTo("PLANNING");
        assertThat(listed.at("/0/owner/name").asString()).isEqualTo("natural-resources");
        assertThat(listed.at("/0/plannedResolution").asString()).isEqualTo("先行办理地类变更");
        assertThat(listed.findValuesAsString("problemId")).doesNotHaveDuplicates();
    }

    @Test
    void an_owner_has_to_be_named() {
        var project = hall.project();
        var body = VISIT.formatted("2026-01-05").replace(", \"name\": \"natural-resources\"", "");

        var refused = hall.window.withKey().post("/v1/projects/" + project + "/visits", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/foreseenProblems/0/owner/name");
    }

    @Test
    void an_owner_has_to_be_there() {
        var project = hall.project();
        var body = VISIT.formatted("2026-01-05").replace("\"natural-resources\"", "\"natural-resource\"");

        var refused = hall.window.withKey().post("/v1/projects/" + project + "/visits", body);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/foreseenProblems/0/owner/name");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("department-unknown");
        assertThat(refused.json().path("detail").asString()).contains("natural-resources（自然资源局）");
        var nobody = "{\"kind\": \"AGENT\", \"name\": \"nobody\"}";
        var agent = VISIT.formatted("2026-01-05")
                .replace("{\"kind\": \"DEPARTMENT\", \"name\": \"natural-resources\"}", nobody);
        assertThat(hall.window
                        .withKey()
                        .post("/v1/projects/" + project + "/visits", agent)
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("agent-unknown");
    }

    @Test
    void s34_trips_are_counted_against_the_baseline_of_the_plan_with_the_formula() {
        var project = hall.project();
        var trips = "/v1/projects/" + project + "/trips";
        visit(project, "2026-01-05");
        hall.window.withKey().post(trips, trip("2026-01-06", "政务大厅专窗"));
        hall.enterprise.withKey().post(trips, trip("2026-01-06", "政务大厅专窗"));
        var before = hall.enterprise
                .get("/v1/projects/" + project + "/visits/summary")
                .json();

        hall.window.withKey().post("/v1/projects/" + project + "/plan", "{}");

        assertThat(before.path("counted").asInt()).isEqualTo(1);
        assertThat(before.has("baseline") && !before.path("baseline").isNull()).isFalse();
        var after = hall.enterprise
                .get("/v1/projects/" + project + "/visits/summary")
                .json();
        var baseline = after.path("baseline").asInt();
        assertThat(baseline).isGreaterThan(2);
        assertThat(after.path("reductionPercent").decimalValue()).isEqualByComparingTo(Reduction.percent(baseline, 1));
        assertThat(after.path("formula").asString()).contains("1 − 1 / " + baseline);
        assertThat(after.path("reachesTarget").asBoolean()).isTrue();
    }

    @Test
    void s4_a_project_has_a_liaison_who_was_trained() {
        var coordinator = api.as(Tokens.of(Role.COORDINATOR).named("coordinator1"));
        var project = hall.project();
        var path = "/v1/projects/" + project + "/liaisons";
        hall.enterprise.withKey().post(path, "{\"name\": \"赵强\", \"phone\": \"13900000000\"}");
        var named = hall.enterprise.withKey().post(path, "{\"name\": \"王敏\", \"phone\": \"13812345678\"}");
        assertThat(named.status()).as(named.toString()).isEqualTo(201);
        assertThat(named.json().path("trained").asBoolean()).isFalse();

        var training = coordinator
                .withKey()
                .post(
                        "/v1/trainings",
                        "{\"title\": \"第 3 期\", \"heldOn\": \"2026-01-07\", \"place\": \"三楼\", \"topics\": [\"一表申请\"],"
                                + " \"handouts\": [], \"attendees\": []}");
        assertThat(training.status()).as(training.toString()).isEqualTo(201);
        var trainingPath = training.header("Location").orElseThrow();
        var attended = coordinator
                .withKey()
                .post(
                        trainingPath + "/attendance",
                        "{\"attendees\": [{\"projectId\": \"%s\", \"name\": \"王敏\"}]}".formatted(project));

        assertThat(attended.status()).as(attended.toString()).isEqualTo(200);
        var shown = hall.leader.get(path).json();
        assertThat(shown.path("trained").asBoolean()).isTrue();
        assertThat(shown.at("/current/phone").asString()).isEqualTo("138****5678");
        assertThat(shown.path("named").size()).isEqualTo(2);
        assertThat(shown.at("/trainings/0/title").asString()).isEqualTo("第 3 期");
        assertThat(coordinator.get(trainingPath).json().path("attendees").size())
                .isEqualTo(1);
        assertThat(coordinator.get("/v1/trainings").json().path("items").size()).isPositive();
        assertThat(coordinator
                        .withKey()
                        .post(
                                trainingPath + "/attendance",
                                "{\"attendees\": [{\"projectId\": \"nothing\", \"name\": \"王敏\"}]}")
                        .status())
                .isEqualTo(404);
    }
}
