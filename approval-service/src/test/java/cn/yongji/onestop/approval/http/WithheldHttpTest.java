package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.edge.attempt.RefusedAttempt;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Refusals;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is there and not for the caller is answered as if it were not, and noted. */
@OnestopTest
class WithheldHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    private final String account = "curious-" + Ids.next();

    @Test
    void foreign_cases_reviews_and_inboxes_are_noted_by_their_routes_and_what_is_not_there_is_not() {
        var hall = new Hall(api, clock).order("M01", 5).accepted();
        var unit = api.as(Tokens.enterprise("91140881MA0KXK1Q0B").named(account));
        var department = api.as(Tokens.reviewer("d-other").named(account));

        unit.get("/v1/cases/" + hall.caseId);
        unit.get("/v1/cases/" + Ids.next());
        unit.get(hall.review("M01"));
        department.get("/v1/departments/" + hall.departmentOf("M01") + "/inbox");
        department.withKey().ifMatch("\"1\"").post(hall.review("M01") + "/decision", "{\"verdict\":\"GRANTED\"}");
        department.withKey().ifMatch("\"1\"").post(hall.review("M99") + "/decision", "{\"verdict\":\"GRANTED\"}");
        unit.get("/v1/departments/" + hall.departmentOf("M01") + "/inbox");

        assertThat(noted(5))
                .extracting(it -> it.status() + " " + it.method() + " " + it.route())
                .containsExactly(
                        "404 GET /v1/cases/{caseId}",
                        "404 GET /v1/reviews/{reviewId}",
                        "404 GET /v1/departments/{department}/inbox",
                        "404 POST /v1/reviews/{reviewId}/decision",
                        "403 GET /v1/departments/{department}/inbox");
    }

    @Test
    void a_released_agent_and_an_item_of_a_bulk_that_is_not_theirs_are_noted_as_well() {
        var hall = new Hall(api, clock).order("M01", 5).accepted();
        Topics.say(
                hall.projectId,
                new AgentReleasedV1(hall.projectId, Hall.AGENT, "单位解除委托", List.of(), clock.instant(), "enterprise1"));
        var agent = api.as(Tokens.of(Role.AGENT).named(Hall.AGENT));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(agent.get("/v1/cases/" + hall.caseId).status())
                                .isEqualTo(404));
        var department = "d" + Ids.next().substring(24) + "-other";

        var bulk = api.as(Tokens.of(Role.DEPARTMENT_SYSTEM).named(account).department(department))
                .withKey()
                .post("/v1/departments/" + department + "/results", """
                    {"results":[{"resultId":"r-1","reviewId":"%s","version":1,"decision":{"verdict":"GRANTED"}}]}
                    """.formatted(hall.reviewId("M01")));

        assertThat(bulk.status()).as(bulk.toString()).isLessThan(300);
        assertThat(noted(1).getFirst().route()).isEqualTo("/v1/departments/{department}/results");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Refusals.of(Hall.AGENT))
                        .anyMatch(it -> it.path().equals("/v1/cases/" + hall.caseId) && it.status() == 404));
    }

    private List<RefusedAttempt> noted(int atLeast) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Refusals.of(account)).hasSizeGreaterThanOrEqualTo(atLeast));
        return Refusals.of(account);
    }
}
