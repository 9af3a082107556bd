package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.gateway.support.FakeService;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiPageTest extends GatewayTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/swagger-ui"})
    void the_address_alone_leads_to_the_page(String path) throws Exception {
        var answer = send(request(path));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/swagger-ui/index.html");
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, page.js",
        "page.js, usePkceWithAuthorizationCodeGrant",
        "swagger-ui-bundle.js, SwaggerUIBundle",
        "swagger-ui-standalone-preset.js, SwaggerUIStandalonePreset",
        "swagger-ui.css, .swagger-ui",
        "oauth2-redirect.html, oauth2-redirect.js",
        "oauth2-redirect.js, swaggerUIRedirectOauth2"
    })
    void the_page_and_all_it_loads_is_served_without_a_token(String file, String content) throws Exception {
        var answer = send(request("/swagger-ui/" + file));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(content);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .contains("connect-src 'self' " + ISSUER.url());
    }

    @Test
    void the_page_knows_every_document_and_where_to_log_in() throws Exception {
        var settings = json(send(request("/swagger-ui/settings.json")));

        assertThat(settings.get("documents").findValuesAsString("url"))
                .containsExactly(
                        "/openapi/intake.yaml",
                        "/openapi/approval.yaml",
                        "/openapi/ledger.yaml",
                        "/openapi/coordination.yaml",
                        "/openapi/applicant.yaml",
                        "/openapi/department.yaml",
                        "/openapi/hall.yaml",
                        "/openapi/administrator.yaml");
        assertThat(settings.at("/clientId").asString()).isEqualTo("swagger-ui");
        assertThat(settings.at("/issuer").asString()).isEqualTo(ISSUER.url());
        assertThat(settings.at("/login/authorizationUrl").asString()).isEqualTo(ISSUER.url() + "/oauth2/authorize");
        assertThat(settings.at("/login/tokenUrl").asString()).isEqualTo(ISSUER.url() + "/oauth2/token");
    }

    @Test
    void a_service_s_document_can_be_read_without_a_token_and_names_the_login_of_this_place() throws Exception {
        INTAKE.does(exchange ->
                FakeService.answer(exchange, 200, "authorizationUrl: https://issuer.example.org/oauth2/authorize"));
        clock.advance(Duration.ofMinutes(2));

        var answer = send(request("/openapi/intake.yaml"));

        assertThat(answer.body()).isEqualTo("authorizationUrl: " + ISSUER.url() + "/oauth2/authorize");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml;charset=UTF-8");
        assertThat(INTAKE.asked().target()).isEqualTo("/openapi.yaml");
    }

    @Test
    void a_document_is_packed_for_whoever_takes_it_so_and_not_sent_again_to_whoever_has_it() throws Exception {
        INTAKE.does(exchange -> FakeService.answer(exchange, 200, "openapi: 3.1.0"));
        clock.advance(Duration.ofMinutes(2));

        var packed = client.send(
                request("/openapi/intake.yaml")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        var etag = packed.headers().firstValue("ETag").orElseThrow();

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("openapi: 3.1.0");
        var again = send(request("/openapi/intake.yaml")
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", etag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(send(request("/openapi/intake.yaml").header("If-None-Match", etag))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoever_does_not_want_it_packed_gets_it_plain() throws Exception {
        INTAKE.does(exchange -> FakeService.answer(exchange, 200, "openapi: 3.1.0"));
        clock.advance(Duration.ofMinutes(2));

        var answer = send(request("/openapi/intake.yaml").header("Accept-Encoding", "gzip;q=0, identity"));

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.body()).isEqualTo("openapi: 3.1.0");
    }

    @Test
    void a_service_that_is_away_is_not_asked_with_every_request_and_its_last_document_is_told() throws Exception {
        INTAKE.does(exchange -> FakeService.answer(exchange, 200, "openapi: 3.1.0"));
        clock.advance(Duration.ofMinutes(2));
        send(request("/openapi/intake.yaml"));
        INTAKE.answers(500, "{}");
        clock.advance(Duration.ofMinutes(2));
        var before = INTAKE.timesAsked();

        for (var i = 0; i < 3; i++) {
            assertThat(send(request("/openapi/intake.yaml")).body()).isEqualTo("openapi: 3.1.0");
        }
        assertThat(INTAKE.timesAsked()).isEqualTo(before + 1);

        INTAKE.does(exchange -> FakeService.answer(exchange, 200, "openapi: 3.1.1"));
        clock.advance(Duration.ofSeconds(5));
        assertThat(send(request("/openapi/intake.yaml")).body()).isEqualTo("openapi: 3.1.1");
    }

    @Test
    void a_service_that_is_slow_holds_up_neither_the_documents_of_others_nor_its_own_last_one() throws Exception {
        LEDGER.does(exchange -> FakeService.answer(exchange, 200, "openapi: 3.1.0"));
        INTAKE.does(exchange -> FakeService.answer(exchange, 200, "openapi: 3.1.0"));
        clock.advance(Duration.ofMinutes(2));
        send(request("/openapi/ledger.yaml"));
        var asked = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        LEDGER.does(exchange -> {
            asked.countDown();
            await(goOn);
            FakeService.answer(exchange, 200, "openapi: 3.1.1");
        });
        clock.advance(Duration.ofMinutes(2));
        try {
            var slow = client.sendAsync(request("/openapi/ledger.yaml").build(), HttpResponse.BodyHandlers.ofString());
            await(asked);

            assertThat(send(request("/openapi/intake.yaml")).body()).isEqualTo("openapi: 3.1.0");
            assertThat(send(request("/openapi/ledger.yaml")).body()).isEqualTo("openapi: 3.1.0");
            assertThat(slow).isNotDone();
            goOn.countDown();
            assertThat(slow.get(20, TimeUnit.SECONDS).body()).isEqualTo("openapi: 3.1.1");
        } finally {
            goOn.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nobody_s_token_goes_where_it_is_not_needed() throws Exception {
        clock.advance(Duration.ofMinutes(2));
        send(signedIn("/openapi/ledger.yaml"));

        assertThat(LEDGER.asked().header("Authorization")).isNull();
    }

    @Test
    void a_document_for_an_audience_waits_until_every_service_has_told_its_own() throws Exception {
        var answer = send(request("/openapi/applicant.yaml").header("Accept-Language", "en"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(slug(answer)).isEqualTo("service-unavailable");
    }
}
