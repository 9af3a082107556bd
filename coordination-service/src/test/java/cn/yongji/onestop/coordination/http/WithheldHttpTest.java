package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Refusals;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is there and not for the caller is answered as if it were not, and noted. */
@OnestopTest
class WithheldHttpTest {
    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProjectRefs projects;

    private final String account = "curious-" + Ids.next();

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void a_foreign_problem_is_noted_by_its_route_and_what_is_not_there_is_not() {
        var office = new Office(api, clock, projects).opened();
        var problem = office.agentsDifficulty();
        var unit = api.as(Tokens.enterprise("91140881MA0KXK1Q0B").named(account));

        unit.get("/v1/problems/" + problem);
        unit.get("/v1/problems/" + Ids.next());
        api.as(Tokens.reviewer("d-other").named(account)).get("/v1/problems/" + problem);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Refusals.of(account))
                        .extracting(it -> it.status() + " " + it.route() + " " + it.roles())
                        .containsExactly(
                                "404 /v1/problems/{problemId} [enterprise]",
                                "404 /v1/problems/{problemId} [reviewer]"));
    }
}
