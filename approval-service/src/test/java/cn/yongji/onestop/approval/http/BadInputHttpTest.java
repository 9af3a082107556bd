package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is wrong is said, with a status, a stable type and the place; nothing of it changes the review. */
@OnestopTest
class BadInputHttpTest {
    private static final String GRANT = "{\"verdict\":\"GRANTED\"}";

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    private Hall hall;

    @BeforeEach
    void a_case_with_two_reviews() {
        hall = new Hall(api, clock).order("M06", 5).order("M13", 30).accepted();
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
        {"verdict":"GRANTED","verdikt":1}              | request-invalid | /verdikt
        {"verdict":7}                                  | request-invalid | /verdict
        {"verdict":"PERHAPS"}                          | request-invalid | /verdict
        {"verdict":"NOT_STARTED"}                      | request-invalid | /verdict
        {"opinion":"同意"}                              | request-invalid | /verdict
        {"verdict":null}                               | request-invalid | /verdict
        {"verdict":"GRANTED","conditions":"无"}         | request-invalid | /conditions
        {"verdict":"GRANTED","conditions":["无"]}       | request-invalid | /conditions/0
        {"verdict":"GRANTED","conditions":[{"kind":"SETBACK","text":""}]} | request-invalid | /conditions/0/text
        {"verdict":"GRANTED","conditions":[{"kind":"退让","text":"退让"}]}  | request-invalid | /conditions/0/kind
        {"verdict":"GRANTED","conditions":[null]}      | request-invalid | /conditions/0
        {"verdict":"GRANTED","opinion":5}              | request-invalid | /opinion
        {"verdict":"GRANTED","gaps":[{"slot":"S01","workingDays":5},{"slot":"S01","workingDays":9}]} | request-invalid | /gaps/1/slot
        """)
    void a_decision_that_is_not_what_it_should_be_is_refused_with_the_place(
            String body, String problem, String pointer) {
        var reply = hall.decide("M06", body);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(reply.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains(pointer);
        unchanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"verdict\":", "", "[]", "\"GRANTED\"", "{\"verdict\":\"GRANTED\",\"verdict\":\"REFUSED\"}"})
    void what_is_no_such_json_is_refused(String body) {
        var reply = hall.decide("M06", body);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        unchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"verdict\":\"REFUSED\"}", "{\"verdict\":\"REFUSED\",\"ground\":\"  \"}"})
    void a_refusal_without_a_ground_is_not_processed(String body) {
        var reply = hall.decide("M06", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("ground-missing");
        assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo("/ground");
        unchanged();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                          | /items
        {"items":[],"basis":"依据","days":5}                          | /items
        {"items":[{"slot":"S01"}],"basis":"依据","days":5}            | /items/0/text
        {"items":[{"text":"补"}],"basis":" ","days":5}               | /basis
        {"items":[{"text":"补"}],"basis":"依据","days":0}             | /days
        {"items":[{"text":"补"}],"basis":"依据","days":61}            | /days
        {"items":[{"text":"补"}],"basis":"依据","days":1.5}           | /days
        {"items":[{"text":"补"}],"basis":"依据"}                      | /days
        {"items":[{"text":"补","why":1}],"basis":"依据","days":5}     | /items/0/why
        {"items":[{"text":"补","slot":"licence"}],"basis":"依据","days":5} | /items/0/slot
        """)
    void a_supplement_request_that_is_not_what_it_should_be_is_refused_with_the_place(String body, String pointer) {
        var reply =
                hall.reviewer("M06").withKey().ifMatch("\"1\"").post(hall.review("M06") + "/supplement-requests", body);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains(pointer);
        unchanged();
    }

    @Test
    void nobody_is_asked_for_an_opinion_who_is_not_there() {
        var reply = hall.reviewer("M06")
                .withKey()
                .ifMatch("\"1\"")
                .post(hall.review("M06") + "/opinions", "{\"department\": \"forest\", \"question\": \"是否占用林地？\"}");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo("/department");
        assertThat(reply.json().at("/errors/0/code").asString()).isEqualTo("department-unknown");
        assertThat(reply.json().path("detail").asString()).contains("forestry（林业局）");
        unchanged();
    }

    @Test
    void a_case_that_was_accepted_a_moment_ago_is_not_known_yet_and_a_stranger_is_told_the_same() {
        var stranger = api.as(Tokens.enterprise("91140881MA0KX7E55B"));
        for (var caseId : List.of(Ids.next(), hall.caseId)) {
            for (var path : List.of("/v1/cases/" + caseId, "/v1/reviews/" + caseId + "-M06")) {
                var told = stranger.get(path);
                assertThat(told.status()).isEqualTo(404);
                assertThat(told.problem()).isEqualTo("not-known-yet");
                assertThat(told.header("Retry-After")).contains("2");
            }
        }
        assertThat(stranger.get("/v1/cases/01995d23-a080-7d3f-9a52-1f6f0c2f7d11")
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void another_departments_review_does_not_exist() {
        var reply = hall.reviewer("M13").withKey().ifMatch("\"1\"").post(hall.review("M06") + "/decision", GRANT);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.problem()).isEqualTo("not-found");
        unchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/reviews/x", "/v1/reviews/x-M06", "/v1/reviews/-M06", "/v1/reviews/%00-M06"})
    void a_review_that_never_was_does_not_exist(String path) {
        var department = hall.reviewer("M06");

        assertThat(department.get(path).status()).isBetween(400, 404);
        assertThat(department.get("/v1/cases/nothing").status()).isEqualTo(404);
        assertThat(department
                        .withKey()
                        .ifMatch("\"1\"")
                        .post(path + "/decision", GRANT)
                        .status())
                .isBetween(400, 404);
    }

    @Test
    void a_closed_review_answers_with_its_verdict() {
        assertThat(hall.refuse("M06").status()).isEqualTo(200);

        var reply = hall.grant("M06");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("review-closed");
        assertThat(reply.json().path("verdict").asString()).isEqualTo("REFUSED");
        assertThat(reply.json().path("statusCode").asInt()).isEqualTo(13);
    }

    @Test
    void a_decision_on_what_has_changed_since_is_refused() {
        assertThat(hall.askSupplement("M06").status()).isEqualTo(201);

        var reply = hall.reviewer("M06").withKey().ifMatch("\"1\"").post(hall.review("M06") + "/decision", GRANT);

        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.etag()).contains("\"2\"");
    }

    @Test
    void a_decision_on_nothing_that_was_seen_is_refused() {
        var reply = hall.reviewer("M06").withKey().post(hall.review("M06") + "/decision", GRANT);

        assertThat(reply.status()).isEqualTo(428);
        assertThat(reply.problem()).isEqualTo("precondition-required");
        unchanged();
    }

    @Test
    void a_decision_without_a_key_is_refused() {
        var reply = hall.reviewer("M06").ifMatch("\"1\"").post(hall.review("M06") + "/decision", GRANT);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("idempotency-key-missing");
        unchanged();
    }

    @Test
    void a_token_that_is_not_believed_is_refused() {
        var reviewer = Tokens.reviewer(hall.departmentOf("M06"));

        for (var token : List.of(reviewer.expired(), reviewer.foreign(), reviewer.forged(), "nonsense")) {
            assertThat(decideWith(api.withToken(token)).status()).isEqualTo(401);
        }
        assertThat(decideWith(api).status()).isEqualTo(401);
        unchanged();
    }

    @Test
    void a_role_that_may_not_decide_is_refused() {
        for (var role : List.of(Role.ENTERPRISE, Role.AGENT, Role.WINDOW, Role.COORDINATOR, Role.LEADER, Role.ADMIN)) {
            var reply = decideWith(hall.as(role));
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.problem()).isEqualTo("role-not-allowed");
        }
        assertThat(decideWith(hall.as(Role.REVIEWER)).problem()).isEqualTo("department-missing");
        unchanged();
    }

    @Test
    void a_cursor_that_was_tampered_with_or_is_of_another_list_is_refused() {
        var inbox = "/v1/departments/" + hall.departmentOf("M06") + "/inbox";
        var reviewer = hall.reviewer("M06");

        assertThat(reviewer.get(inbox + "?cursor=AAAA").problem()).isEqualTo("cursor-invalid");
        assertThat(hall.as(Role.WINDOW)
                        .get("/v1/cases?projectId=" + hall.projectId + "&cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                        .problem())
                .isEqualTo("cursor-invalid");
        assertThat(reviewer.get(inbox + "?limit=0").status()).isEqualTo(400);
        assertThat(reviewer.get(inbox + "?limit=201").status()).isEqualTo(400);
        assertThat(reviewer.get(inbox + "?state=GRANTED").status()).isEqualTo(400);
        assertThat(hall.as(Role.WINDOW).get("/v1/cases").status()).isEqualTo(400);
    }

    private Reply decideWith(Api caller) {
        return caller.withKey().ifMatch("\"1\"").post(hall.review("M06") + "/decision", GRANT);
    }

    private void unchanged() {
        assertThat(hall.etag("M06")).isEqualTo("\"1\"");
        assertThat(hall.stateOf("M06")).isEqualTo("UNDER_REVIEW");
    }
}
