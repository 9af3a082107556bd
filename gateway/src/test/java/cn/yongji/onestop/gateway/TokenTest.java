package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.gateway.support.FakeIssuer;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest extends GatewayTest {
    private HttpResponse<String> withToken(String token) throws Exception {
        return send(request("/v1/projects")
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en"));
    }

    private static void assertRefused(HttpResponse<String> answer, String slug, String reason) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(slug(answer)).isEqualTo(slug);
        assertThat(json(answer).get("detail").asString()).contains(reason);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer realm=\"onestop\"");
        assertThat(INTAKE.timesAsked()).isZero();
    }

    @Test
    void a_valid_token_is_passed_on_to_the_service() throws Exception {
        var token = token();

        assertThat(withToken(token).statusCode()).isEqualTo(200);
        assertThat(INTAKE.asked().header("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void without_a_token_nothing_under_v1_can_be_reached() throws Exception {
        var answer = send(request("/v1/projects").header("Accept-Language", "en"));

        assertRefused(answer, "token-missing", "Send an access token");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"onestop\"");
    }

    @Test
    void an_id_token_is_no_key() throws Exception {
        var identity = ISSUER.idToken("a", clock.instant(), clock.instant().plusSeconds(600));

        assertRefused(withToken(identity), "token-unsuitable", "an ID token calls nothing");
    }

    @Test
    void an_expired_token_is_told_so() throws Exception {
        var token = ISSUER.token("a", clock.instant().minus(Duration.ofHours(2)), clock.instant());
        clock.advance(Duration.ofSeconds(31));

        assertRefused(withToken(token), "token-expired", "has expired");
    }

    @Test
    void a_token_that_was_believed_a_moment_ago_expires_all_the_same() throws Exception {
        var token = token();
        assertThat(withToken(token).statusCode()).isEqualTo(200);
        INTAKE.reset();

        clock.advance(Duration.ofMinutes(61));

        assertRefused(withToken(token), "token-expired", "has expired");
    }

    @Test
    void clocks_may_differ_by_half_a_minute() throws Exception {
        var token = ISSUER.token("a", clock.instant().minus(Duration.ofHours(2)), clock.instant());
        clock.advance(Duration.ofSeconds(29));

        assertThat(withToken(token).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_of_tomorrow_is_not_valid_today() throws Exception {
        var start = clock.instant().plus(Duration.ofDays(1));

        assertRefused(withToken(ISSUER.token("a", start, start.plusSeconds(60))), "token-expired", "not valid yet");
    }

    @Test
    void a_token_in_our_issuer_s_name_with_another_key_is_not_trusted() throws Exception {
        var stranger = new FakeIssuer();

        var token = stranger.token(
                ISSUER.url(), "a", clock.instant(), clock.instant().plusSeconds(60));

        assertRefused(withToken(token), "token-untrusted", "signature");
    }

    @Test
    void a_token_for_another_issuer_is_foreign_even_with_our_key() throws Exception {
        var token = ISSUER.token(
                "https://elsewhere.example",
                "a",
                clock.instant(),
                clock.instant().plusSeconds(60));

        assertRefused(withToken(token), "token-foreign", "issued by somebody else");
    }

    @Test
    void an_altered_token_is_not_trusted() throws Exception {
        var parts = token().split("\\.");
        var other = token("somebody-else").split("\\.");

        assertRefused(withToken(parts[0] + "." + other[1] + "." + parts[2]), "token-untrusted", "signature");
    }

    @Test
    void an_unsigned_token_is_refused() throws Exception {
        var payload = token().split("\\.")[1];

        assertRefused(withToken("eyJhbGciOiJub25lIn0." + payload + "."), "token-untrusted", "signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "two words", "中"})
    void nonsense_is_malformed(String token) throws Exception {
        try (var raw = connect()) {
            raw.send("GET /v1/projects HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                    + "\r\nAccept-Language: en\r\nConnection: close\r\n\r\n");

            assertThat(raw.readToEnd()).startsWith("HTTP/1.1 401 ").contains("urn:onestop:problem:token-malformed");
        }
    }

    @Test
    void a_token_in_the_address_does_not_count() throws Exception {
        assertThat(send(request("/v1/projects?access_token=" + token())).statusCode())
                .isEqualTo(401);
    }
}
