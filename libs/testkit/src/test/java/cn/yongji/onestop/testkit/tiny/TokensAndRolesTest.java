package cn.yongji.onestop.testkit.tiny;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R-PLT-001 to R-PLT-007: who may call. */
@OnestopTest
class TokensAndRolesTest {
    private static final String ME = "/v1/parcels/me";

    @Autowired
    Api api;

    @Test
    void a_caller_is_who_the_token_says() {
        var person = Tokens.of(Role.REVIEWER).named("li").department("water").with("name", "李工");

        var me = api.as(person).get(ME);

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().path("subject").asString()).isEqualTo("li");
        assertThat(me.json().path("name").asString()).isEqualTo("李工");
        assertThat(me.json().path("roles").get(0).asString()).isEqualTo("reviewer");
        assertThat(me.json().path("department").asString()).isEqualTo("water");
        assertThat(me.json().has("org")).isFalse();
    }

    @Test
    void without_a_token_one_is_asked_for() {
        var reply = api.get(ME);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.problem()).isEqualTo("token-missing");
        assertThat(reply.header("WWW-Authenticate")).hasValue("Bearer realm=\"onestop\"");
    }

    @Test
    void other_credentials_than_a_token_count_as_none() {
        assertThat(api.with("Authorization", "Basic YTpi").get(ME).problem()).isEqualTo("token-missing");
    }

    @Test
    void an_expired_token_is_told_apart() {
        var reply = api.withToken(Tokens.of(Role.AGENT).expired()).get(ME);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.problem()).isEqualTo("token-expired");
        assertThat(reply.header("WWW-Authenticate")).get().asString().contains("error=\"invalid_token\"");
    }

    @Test
    void a_token_of_another_issuer_is_told_apart() {
        assertThat(api.withToken(Tokens.of(Role.AGENT).foreign()).get(ME).problem())
                .isEqualTo("token-foreign");
    }

    @Test
    void a_token_with_a_forged_signature_is_told_apart() {
        assertThat(api.withToken(Tokens.of(Role.ADMIN).forged()).get(ME).problem())
                .isEqualTo("token-untrusted");
    }

    @Test
    void an_id_token_opens_nothing_whatever_it_says() {
        var admin = Tokens.of(Role.ADMIN);
        for (var identity : List.of(
                admin.with("typ", "ID"),
                admin.with("typ", "Refresh"),
                admin.with("nonce", "n"),
                admin.with("at_hash", "h"))) {
            var reply = api.withToken(identity.valid()).get(ME);

            assertThat(reply.status()).as(identity.toString()).isEqualTo(401);
            assertThat(reply.problem()).isEqualTo("token-unsuitable");
            assertThat(reply.header("WWW-Authenticate")).get().asString().contains("error=\"invalid_token\"");
        }
        assertThat(api.as(Tokens.reviewer("water").with("typ", "Bearer").with("nonce", "n"))
                        .get(ME)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_token_that_is_none_is_told_apart() {
        for (var token : new String[] {"abc", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "%%%", "{\"sub\":1}"}) {
            var reply = api.withToken(token).get(ME);

            assertThat(reply.status()).as(token).isEqualTo(401);
            assertThat(reply.problem()).as(token).isIn("token-malformed", "token-untrusted");
        }
    }

    @Test
    void a_token_is_not_believed_for_longer_because_it_was_believed_before() {
        var valid = Tokens.of(Role.AGENT).valid();
        assertThat(api.withToken(valid).get(ME).status()).isEqualTo(200);

        var changed = valid.substring(0, valid.length() - 4) + "AAAA";

        assertThat(api.withToken(changed).get(ME).problem()).isEqualTo("token-untrusted");
    }

    @Test
    void a_role_that_may_not_is_told_which_may() {
        var reply = api.as(Role.AUDITOR).get(ME);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("role-not-allowed");
        assertThat(reply.json().path("allowedRoles")).hasSize(3);
        assertThat(reply.json().path("detail").asString()).contains("代办员");
    }

    @Test
    void a_role_nobody_knows_counts_for_nothing() {
        var stranger = new Tokens("x", List.of("emperor"), Map.of());

        assertThat(api.as(stranger).get(ME).problem()).isEqualTo("role-not-allowed");
    }

    @Test
    void who_speaks_for_no_department_cannot_review() {
        assertThat(api.as(Tokens.reviewer("water"))
                        .get("/v1/parcels/department")
                        .status())
                .isEqualTo(200);
        assertThat(api.as(Role.REVIEWER).get("/v1/parcels/department").problem())
                .isEqualTo("department-missing");
        assertThat(api.as(Tokens.reviewer("W A T E R"))
                        .get("/v1/parcels/department")
                        .problem())
                .isEqualTo("department-missing");
    }

    @Test
    void health_and_metrics_need_no_token() {
        assertThat(api.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(api.get("/actuator/health/readiness")
                        .json()
                        .path("components")
                        .has("database"))
                .isTrue();
        assertThat(api.get("/actuator/prometheus").text()).contains("application=\"tiny\"");
        assertThat(api.get("/actuator/env").status()).isEqualTo(404);
    }
}
