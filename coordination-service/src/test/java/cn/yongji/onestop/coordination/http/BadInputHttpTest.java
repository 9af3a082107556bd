package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is wrong is said, with a status, a stable type and the place; nothing of it is kept. */
@OnestopTest
class BadInputHttpTest {
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

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                             | /projectId
        {"projectId":"P","problemClass":"LAND_NATURE","title":"t"}       | /description
        {"projectId":"P","problemClass":"LAND","title":"t","description":"d"} | /problemClass
        {"projectId":"P","problemClass":"OTHER","title":" ","description":"d"} | /title
        {"projectId":"P","problemClass":"OTHER","title":7,"description":"d"} | /title
        {"projectId":"P","problemClass":"OTHER","title":"t","description":"d","blocking":"yes"} | /blocking
        {"projectId":"P","problemClass":"OTHER","title":"t","description":"d","hurry":1} | /hurry
        {"projectId":"P","problemClass":"OTHER","title":"t","description":"d","reviewId":"M12"} | /reviewId
        {"projectId":"P","problemClass":"OTHER","title":"t","description":"d","reviewId":"c-M12","caseId":"e"} | /caseId
        """)
    void a_problem_that_is_not_what_it_should_be_is_refused_with_the_place(String body, String pointer) {
        var reply = office.agent().withKey().post("/v1/problems", body.replace("\"P\"", '"' + office.projectId + '"'));

        assertRefused(reply, pointer);
        assertThat(office.agent()
                        .get("/v1/problems?projectId=" + office.projectId)
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                            | /departments
        {"kind":"PARTY"}                                              | /kind
        {"departments":[]}                                            | /departments
        {"departments":["Land!"]}                                     | /departments/0
        {"departments":[null]}                                        | /departments/0
        {"departments":["nobody"]}                                    | /departments/0
        {"departments":["land","land"]}                               | /departments/1
        {"minutes":14}                                                | /minutes
        {"minutes":181}                                               | /minutes
        {"minutes":60.5}                                              | /minutes
        {"minutes":"60"}                                              | /minutes
        {"earliest":"2026-02-30"}                                     | /earliest
        {"latest":"2026-09-07"}                                       | /latest
        {"latest":"2026-12-31"}                                       | /latest
        {"room":1}                                                    | /room
        """)
    void a_meeting_that_is_not_what_it_should_be_is_refused_with_the_place(String change, String pointer) {
        var difficulty = office.agentsDifficulty();
        var body = change.equals("{}")
                ? "{}"
                : withChange(office.meetingBody(difficulty, 60, "2026-09-08", "2026-09-11", "land"), change);

        assertRefused(office.coordinator().withKey().post("/v1/meetings", body), pointer);
        assertThat(office.coordinator()
                        .get("/v1/meetings?problemId=" + difficulty)
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"+999999999-12-31", "+999999999-12-30", "+10000-01-01", "-999999999-01-01"})
    void a_meeting_on_a_day_that_no_calendar_has_is_refused(String day) {
        var reply = office.huddle(office.agentsDifficulty(), 60, day, day, "land");

        assertRefused(reply, "/earliest");
    }

    /** The body with one member replaced or added. */
    private static String withChange(String body, String change) {
        var name = change.substring(2, change.indexOf('"', 2));
        var member = change.substring(1, change.length() - 1);
        var replaced = body.replaceFirst("\"" + name + "\":(\\[[^]]*]|\"[^\"]*\"|[^,}]+)", member);
        return replaced.contains(member) ? replaced : body.strip().replaceFirst("}$", "," + member + "}");
    }

    private static void assertRefused(Reply reply, String pointer) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("request-invalid");
        assertThat(reply.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains(pointer);
    }

    @Test
    void a_problem_of_a_project_that_one_may_not_see_is_not_raised() {
        var body = office.problemBody("");

        assertThat(raise(office.as(Tokens.enterprise("91140881MA0GT4BX3A")), body)
                        .status())
                .isEqualTo(404);
        assertThat(raise(office.as(Tokens.of(Role.AGENT).named("agent2")), body).status())
                .isEqualTo(404);
        assertThat(raise(office.agent(), body.replace(office.projectId, Ids.next()))
                        .status())
                .isEqualTo(404);
        assertThat(raise(office.as(Tokens.of(Role.REVIEWER)), body).problem()).isEqualTo("department-missing");
    }

    @Test
    void only_the_department_whose_review_it_is_says_that_it_is_blocked() {
        var blocking = office.problemBody(",\"blocking\":true,\"reviewId\":\"" + office.reviewId() + "\"");

        assertThat(raise(office.agent(), blocking).problem()).isEqualTo("blocking-not-allowed");
        assertThat(raise(office.enterprise(), blocking).status()).isEqualTo(403);
        assertThat(raise(office.reviewer("eco"), blocking).status()).isEqualTo(404);
        var nothing = raise(office.reviewer("land"), office.problemBody(",\"blocking\":true"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.json().at("/errors/0/pointer").asString()).isEqualTo("/reviewId");
    }

    @Test
    void a_problem_is_closed_with_a_result_by_those_who_may() {
        var difficulty = office.agentsDifficulty();
        var path = "/v1/problems/" + difficulty + "/closure";

        for (var body : List.of("{}", "{\"result\":null}", "{\"result\":\"  \"}")) {
            var reply = office.coordinator().withKey().post(path, body);
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.problem()).isEqualTo("result-missing");
            assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo("/result");
        }
        assertThat(office.close(office.enterprise(), difficulty).problem()).isEqualTo("closing-not-allowed");
        assertThat(office.close(office.reviewer("eco"), difficulty).status()).isEqualTo(404);
        assertThat(office.close(office.as(Tokens.of(Role.LEADER)), difficulty).problem())
                .isEqualTo("role-not-allowed");
        assertThat(office.difficulty(difficulty).json().path("state").asString())
                .isEqualTo("OPEN");
        assertThat(office.close(office.agent(), difficulty).status()).isEqualTo(200);
    }

    @Test
    void a_resolution_is_refused_where_it_has_nothing_to_act_on() {
        var plain = office.agentsDifficulty();
        var meeting = office.huddle(plain, 60, "2026-09-08", "2026-09-11", "land")
                .json()
                .path("meetingId")
                .asString();
        var path = "/v1/meetings/" + meeting + "/resolutions";
        var call = office.coordinator();
        office.comesTo(meeting);

        assertThat(call.withKey()
                        .post(path, "{\"text\":\"放行\",\"effect\":\"RELEASE_REVIEW\"}")
                        .problem())
                .isEqualTo("nothing-to-release");
        assertThat(office.release(meeting).problem()).isEqualTo("review-of-another-problem");
        assertRefused(call.withKey().post(path, "{\"text\":\"\",\"effect\":\"NONE\"}"), "/text");
        assertRefused(call.withKey().post(path, "{\"text\":\"放行\",\"effect\":\"EVERYTHING\"}"), "/effect");
        assertThat(office.release(Ids.next()).status()).isEqualTo(404);
        assertThat(office.meeting(meeting).json().path("resolutions").size()).isZero();
    }

    @Test
    void a_change_that_rests_on_nothing_seen_or_has_no_key_is_refused() {
        var difficulty = office.agentsDifficulty();
        var escalation = "/v1/problems/" + difficulty + "/escalation";
        var body = "{\"reason\":\"久拖未决\"}";

        assertThat(office.coordinator().withKey().post(escalation, body).status())
                .isEqualTo(428);
        assertThat(office.coordinator()
                        .withKey()
                        .ifMatch("\"9\"")
                        .post(escalation, body)
                        .status())
                .isEqualTo(412);
        assertThat(office.coordinator().ifMatch("\"1\"").post(escalation, body).problem())
                .isEqualTo("idempotency-key-missing");
        assertThat(office.agent().post("/v1/problems", office.problemBody("")).problem())
                .isEqualTo("idempotency-key-missing");
        assertThat(office.coordinator()
                        .post("/v1/meetings", office.meetingBody(difficulty, 60, "2026-09-08", "2026-09-11", "land"))
                        .problem())
                .isEqualTo("idempotency-key-missing");
        assertThat(office.difficulty(difficulty).etag()).contains("\"1\"");
    }

    @Test
    void roles_and_tokens_are_checked() {
        var difficulty = office.agentsDifficulty();
        var wish = office.meetingBody(difficulty, 60, "2026-09-08", "2026-09-11", "land");

        for (var person : List.of(office.agent(), office.enterprise(), office.reviewer("land"))) {
            assertThat(person.withKey().post("/v1/meetings", wish).problem()).isEqualTo("role-not-allowed");
        }
        assertThat(raise(office.as(Tokens.of(Role.AUDITOR)), office.problemBody(""))
                        .status())
                .isEqualTo(403);
        var coordinator = Tokens.of(Role.COORDINATOR);
        for (var token : List.of(coordinator.expired(), coordinator.foreign(), coordinator.forged(), "nonsense")) {
            assertThat(office.anybody().withToken(token).get("/v1/problems").status())
                    .isEqualTo(401);
        }
        assertThat(office.anybody().get("/v1/meetings").status()).isEqualTo(401);
    }

    @Test
    void what_never_was_does_not_exist_and_a_cursor_of_ones_own_making_is_refused() {
        var call = office.coordinator();
        var missing = Ids.next();

        assertThat(call.get("/v1/problems/" + missing).status()).isEqualTo(404);
        assertThat(call.get("/v1/meetings/" + missing).status()).isEqualTo(404);
        assertThat(office.huddle(missing, 60, "2026-09-08", "2026-09-11", "land")
                        .status())
                .isEqualTo(404);
        assertThat(office.close(call, missing).status()).isEqualTo(404);
        assertThat(call.withKey()
                        .ifMatch("\"1\"")
                        .post("/v1/meetings/" + missing + "/cancellation", "{\"reason\":\"无\"}")
                        .status())
                .isEqualTo(404);
        assertThat(call.get("/v1/problems?cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAA").problem())
                .isEqualTo("cursor-invalid");
        assertThat(call.get("/v1/meetings?cursor=AAAA").problem()).isEqualTo("cursor-invalid");
        assertThat(call.get("/v1/problems?limit=0").status()).isEqualTo(400);
        assertThat(call.get("/v1/problems?state=ASLEEP").status()).isEqualTo(400);
    }

    private static Reply raise(Api by, String body) {
        return by.withKey().post("/v1/problems", body);
    }
}
