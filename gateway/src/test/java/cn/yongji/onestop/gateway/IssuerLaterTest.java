package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/** Needs a gateway that has not met its issuer yet. */
@DirtiesContext
@org.springframework.test.context.TestPropertySource(properties = "gateway.oidc.timeout=2s")
class IssuerLaterTest extends GatewayTest {
    @Test
    void the_issuer_may_come_up_after_the_gateway() throws Exception {
        ISSUER.breaksDown();
        var token = token();

        var early = send(request("/v1/projects").header("Authorization", "Bearer " + token));
        var loginEarly = json(send(request("/swagger-ui/settings.json"))).get("login");
        ISSUER.recovers();
        var later = send(request("/v1/projects").header("Authorization", "Bearer " + token));
        var loginLater = json(send(request("/swagger-ui/settings.json"))).get("login");

        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(slug(early)).isEqualTo("issuer-unavailable");
        assertThat(early.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(loginEarly.isNull()).isTrue();
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(loginLater.get("tokenUrl").asString()).isEqualTo(ISSUER.url() + "/oauth2/token");
    }
}
