package cn.yongji.onestop.edge.token;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;

/** What may be sent as a bearer token, and what only looks like one. */
class AccessTokensTest {
    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "at+jwt", "AT+JWT", "application/at+jwt"})
    void an_access_token_is_taken_however_its_issuer_marks_it(String type) {
        taken(jwt().header("typ", type), List.of());
    }

    @Test
    void an_access_token_that_nobody_marked_is_taken() {
        taken(jwt(), List.of());
        taken(jwt().claim("typ", "Bearer").claim("nonce", "n"), List.of());
        taken(jwt().header("typ", "at+jwt").claim("nonce", "n"), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id+jwt", "logout+jwt", "dpop+jwt", "secevent+jwt", "JOSE"})
    void another_kind_of_token_is_refused_by_its_header(String type) {
        refused(jwt().header("typ", type), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "Refresh", "Offline", "Logout"})
    void another_kind_of_token_is_refused_by_its_claim(String type) {
        refused(jwt().claim("typ", type), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "at_hash", "c_hash", "s_hash"})
    void what_only_an_id_token_says_gives_it_away(String claim) {
        refused(jwt().claim(claim, "x"), List.of());
    }

    @Test
    void a_token_names_the_audience_that_is_set() {
        var ours = List.of("onestop", "onestop-test");
        taken(jwt().audience(List.of("account", "onestop")), ours);
        refused(jwt().audience(List.of("swagger-ui")), ours);
        refused(jwt(), ours);
    }

    private static Jwt.Builder jwt() {
        return Jwt.withTokenValue("t").header("alg", "RS256").subject("li");
    }

    private static void taken(Jwt.Builder token, List<String> audience) {
        assertThatCode(() -> AccessTokens.require(token.build(), audience)).doesNotThrowAnyException();
    }

    private static void refused(Jwt.Builder token, List<String> audience) {
        assertThatThrownBy(() -> AccessTokens.require(token.build(), audience)).isInstanceOf(TokenRefused.class);
    }
}
