package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardFilesTest extends GatewayTest {
    @ParameterizedTest
    @ValueSource(strings = {"/board", "/board/"})
    void the_address_alone_leads_to_the_page_and_keeps_what_is_said_of_the_screen(String path) throws Exception {
        var answer = send(request(path + "?inch=86&metres=4"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/board/index.html?inch=86&metres=4");
    }

    @ParameterizedTest
    @CsvSource({"index.html, text/html", "hall.css, text/css", "hall.js, text/javascript", "sw.js, text/javascript"})
    void the_page_is_served_without_a_token_and_may_run_its_own_script_and_talk_to_the_issuer_only(
            String file, String type) throws Exception {
        var answer = send(request("/board/" + file));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self' " + ISSUER.url())
                .doesNotContain("unsafe");
    }

    @Test
    void the_page_knows_where_to_log_in() throws Exception {
        var settings = json(send(request("/board/settings.json")));

        assertThat(settings.at("/clientId").asString()).isEqualTo("wall-board");
        assertThat(settings.at("/issuer").asString()).isEqualTo(ISSUER.url());
        assertThat(settings.at("/login/authorizationUrl").asString()).isEqualTo(ISSUER.url() + "/oauth2/authorize");
        assertThat(settings.at("/login/tokenUrl").asString()).isEqualTo(ISSUER.url() + "/oauth2/token");
    }

    @Test
    void what_the_board_shows_needs_a_token_all_the_same() throws Exception {
        assertThat(send(request("/v1/board?view=HALL")).statusCode()).isEqualTo(401);
        assertThat(LEDGER.timesAsked()).isZero();
    }
}
