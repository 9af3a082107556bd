package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Refusals;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is there and not for the caller is answered as if it were not, and noted. */
@OnestopTest
class WithheldHttpTest {
    @Autowired
    private Api api;

    private final String account = "curious-" + Ids.next();

    @Test
    void foreign_projects_materials_and_credits_are_noted_by_their_routes_and_what_is_not_there_is_not() {
        var owner = Enterprise.founded(api);
        var other = Enterprise.founded(api);
        var project = owner.project();
        var material = owner.upload(project, "图.pdf", Hall.pdf("sheet of " + project), "design-documents")
                .json()
                .path("materialId")
                .asString();
        var curious = api.as(Tokens.enterprise(other.uscc()).named(account));
        var agent = api.as(Tokens.of(Role.AGENT).named(account));

        curious.get("/v1/projects/" + project);
        curious.get("/v1/projects/" + Ids.next());
        agent.get("/v1/projects/" + project + "/plan");
        curious.get("/v1/materials/" + material);
        curious.get("/v1/enterprises/" + owner.uscc() + "/credit");
        agent.get("/v1/agents/agent-of-somebody");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Refusals.of(account))
                        .extracting(it -> it.status() + " " + it.method() + " " + it.route())
                        .containsExactly(
                                "404 GET /v1/projects/{projectId}",
                                "404 GET /v1/projects/{projectId}/plan",
                                "404 GET /v1/materials/{materialId}",
                                "404 GET /v1/enterprises/{uscc}/credit",
                                "404 GET /v1/agents/{agent}"));
    }
}
