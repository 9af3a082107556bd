package cn.yongji.onestop.testkit.tiny;

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

/** R-PLT-520: who tries what he may not. */
@OnestopTest
class RefusedCallsTest {
    @Autowired
    Api api;

    @Test
    void an_act_that_is_not_for_the_role_is_noted_and_a_call_without_an_account_is_not() {
        var account = "curious-" + Ids.next();
        var reviewer = api.as(Tokens.of(Role.REVIEWER).named(account));

        api.withToken(Tokens.of(Role.AGENT).named(account).expired()).get("/v1/parcels/now");
        reviewer.get("/v1/parcels/me");
        var refused = reviewer.get("/v1/parcels/now");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Refusals.of(account)).hasSize(1));
        assertThat(Refusals.of(account)).singleElement().satisfies(it -> {
            assertThat(it.status()).isEqualTo(403);
            assertThat(it.problem()).isEqualTo("role-not-allowed");
            assertThat(it.roles()).containsExactly("reviewer");
            assertThat(it.route()).isEqualTo("/v1/parcels/now");
            assertThat(it.path()).isEqualTo("/v1/parcels/now");
            assertThat(it.traceId()).isEqualTo(refused.json().path("traceId").asString());
        });
    }
}
